import { describe, expect, it } from "vitest";
import type { KioskHour } from "../api/types";
import { hourMs, level, lineOf, shareOf, stripsOf, summaryOf } from "./uptime";

const hour = (fromMs: number, painting: number, connected = painting): KioskHour => ({
  ...{ fromMs, paintingMs: painting, connectedMs: connected, currentMs: connected },
  ...{ connects: 0, outboxMost: 0, clockSkewMs: 0 },
});
const utcDay = (ms: number) => ms - (ms % (24 * hourMs));
const noon = Date.UTC(2026, 10, 25, 12, 0);

describe("The strip of a week", () => {
  it("has seven days of hours, the newest last, and none that are to come", () => {
    const days = stripsOf([], noon, 0, utcDay);
    expect(days).toHaveLength(7);
    expect(days.every((day) => day.hours.length === 24)).toBe(true);
    expect(days[6]?.startMs).toBe(utcDay(noon));
    expect(days[6]?.hours[11]?.painting).toBe(0);
    expect(days[6]?.hours[12]?.painting).toBeUndefined();
    expect(stripsOf([], noon + 5 * 60_000, 0, utcDay)[6]?.hours[12]?.painting).toBe(0);
    expect(days[6]?.hours[13]?.painting).toBeUndefined();
  });

  it("counts an hour that runs by what has gone of it", () => {
    const days = stripsOf([hour(noon, 15 * 60_000)], noon + 30 * 60_000, 0, utcDay);
    expect(days[6]?.hours[12]?.painting).toBe(0.5);
  });

  it("holds nothing against a tablet from before it was paired", () => {
    const days = stripsOf([hour(noon - hourMs, 30 * 60_000)], noon, noon - 30 * 60_000, utcDay);
    expect(days[6]?.hours[10]?.painting).toBeUndefined();
    expect(days[6]?.hours[11]?.painting).toBe(1);
    expect(days[5]?.hours[23]?.painting).toBeUndefined();
  });

  it("has 25 hours on the day that the clocks go back", () => {
    // Helsinki, 25.10.2026: midnight is 21:00 UTC before the change, and 22:00 after it.
    const change = Date.UTC(2026, 9, 24, 21);
    const startOf = (ms: number) => {
      if (ms >= change + 25 * hourMs) return change + 25 * hourMs + Math.floor((ms - change - 25 * hourMs) / (24 * hourMs)) * 24 * hourMs;
      return ms >= change ? change : change - Math.ceil((change - ms) / (24 * hourMs)) * 24 * hourMs;
    };
    const days = stripsOf([], Date.UTC(2026, 9, 26, 12), 0, startOf);
    expect(days[5]?.hours).toHaveLength(25);
    expect(days[6]?.hours).toHaveLength(24);
    expect(days[4]?.hours).toHaveLength(24);
  });

  it("tells its share in one figure, and nothing of no hours", () => {
    expect(
      shareOf([
        {
          startMs: 0,
          hours: [
            { fromMs: 0, painting: 1, connected: 1, closed: false },
            { fromMs: 1, painting: 0, connected: 1, closed: false },
            { fromMs: 2, painting: undefined, connected: 0, closed: false },
          ],
        },
      ]),
    ).toBe(0.5);
    expect(shareOf([{ startMs: 0, hours: [] }])).toBeUndefined();
  });

  it("expects nothing of a tablet while its store is closed", () => {
    const open = (ms: number) => ms % (24 * hourMs) >= 8 * hourMs && ms % (24 * hourMs) < 20 * hourMs;
    const painted = Array.from({ length: 12 }, (_, at) => hour(utcDay(noon) - 24 * hourMs + (8 + at) * hourMs, hourMs));
    const [yesterday] = stripsOf(painted, noon, 0, utcDay, (ms) => !open(ms)).slice(-2);
    expect(yesterday?.hours.filter(({ closed }) => closed)).toHaveLength(12);
    expect(yesterday && shareOf([yesterday])).toBe(1);
  });

  it("says that a tablet was seen only while its store was closed, not that it was never seen", () => {
    const said = (hours: KioskHour[], closed: boolean) =>
      summaryOf(
        stripsOf(hours, noon + hourMs, noon, utcDay, () => closed),
        hours,
      );
    expect(said([hour(noon, 600_000)], true)).toBe("closed");
    expect(said([hour(noon, hourMs)], false)).toEqual({ share: 1 });
    expect(said([], true)).toBe("none");
  });

  it("has four steps that are told apart in grey", () => {
    expect([1, 0.6, 0.1, 0].map(level)).toEqual(["full", "most", "some", "none"]);
  });
});

describe("A line of figures", () => {
  it("breaks where nothing is known", () => {
    expect(lineOf([1, undefined, 0, 1], 1, 40, 12)).toBe("M5 1M25 11L35 1");
  });
});
