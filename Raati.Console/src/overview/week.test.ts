import { describe, expect, it } from "vitest";
import { growth, hourMs, roughly, ticks, trend, weekOf, weekStart } from "./week";

const zone = "Europe/Helsinki";
// Wednesday 25.11.2026 at 12.00 in Helsinki; the week began on Monday the 23rd at 00.00, UTC 22:00.
const now = Date.UTC(2026, 10, 25, 10);
const monday = Date.UTC(2026, 10, 22, 22);

function hours(of: (hour: number) => number, from = monday - 7 * 24 * hourMs) {
  return { fromMs: from, hours: Array.from({ length: 336 }, (_, n) => of(n)), weeklyGoal: 5_000, asOfMs: now };
}

describe("The week", () => {
  it("begins on Monday in the stores' zone", () => {
    expect(weekStart(now, zone)).toBe(monday);
    expect(weekStart(monday, zone)).toBe(monday);
    expect(weekStart(monday - 1, zone)).toBe(monday - 7 * 24 * hourMs);
    expect(weekStart(now, zone, 1)).toBe(monday - 7 * 24 * hourMs);
  });

  it("is an hour shorter when clocks go forward", () => {
    const march = Date.UTC(2026, 2, 25, 10);
    expect(weekStart(march, zone, -1) - weekStart(march, zone)).toBe(167 * hourMs);
  });

  it("counts from Monday, and compares with last week at the same time", () => {
    // Ten an hour last week, twelve this week: 60 hours have gone.
    const week = weekOf(
      hours((n) => (n < 168 ? 10 : n < 228 ? 12 : 0)),
      now,
      zone,
    );
    expect(week.answers).toBe(720);
    expect(week.lastTotal).toBe(1_680);
    expect(week.lastByNow).toBe(600);
    expect(growth(week)).toBe(20);
    expect(week.forecast).toBe(2_016);
    expect(week.thisWeek.at(-1)).toEqual({ at: 60 * hourMs, total: 720 });
    expect(week.lastWeek.at(-1)?.at).toBe(168 * hourMs);
  });

  it("makes no forecast of little, and no comparison with nothing", () => {
    const few = weekOf(
      hours((n) => (n === 100 || n === 170 ? 5 : 0)),
      now,
      zone,
    );
    expect(few.forecast).toBeUndefined();
    const first = weekOf(
      hours((n) => (n < 168 ? 0 : 1)),
      now,
      zone,
    );
    expect(growth(first)).toBeUndefined();
    expect(first.answers).toBe(60);
  });

  it("is the first one only when there was none before: a last week that had nothing by this hour was there", () => {
    const of = (last: (hour: number) => number, thisWeek: number) =>
      trend(
        weekOf(
          hours((n) => (n < 168 ? last(n) : n < 228 ? thisWeek : 0)),
          now,
          zone,
        ),
      );
    const thursdays = (n: number) => (n > 80 ? 50 : 0);
    expect(of(() => 0, 4)).toEqual({ kind: "first" });
    expect(of(thursdays, 4)).toEqual({ kind: "fromNothing" });
    expect(of(thursdays, 0)).toEqual({ kind: "fromNothing" });
    expect(of(() => 10, 10)).toEqual({ kind: "same" });
    expect(of(() => 10, 12)).toEqual({ kind: "more", percent: 20 });
    expect(of(() => 10, 9)).toEqual({ kind: "less", percent: 10 });
  });

  it("is forecast from fifty answers on that last week had by now", () => {
    const forecast = (lastByNow: number) =>
      weekOf(
        hours((n) => (n === 0 ? lastByNow : n === 100 ? 50 : n === 168 ? 80 : 0)),
        now,
        zone,
      ).forecast;
    expect(forecast(49)).toBeUndefined();
    expect(forecast(50)).toBe(160);
  });

  it("is drawn on round numbers, and forecast in two figures", () => {
    expect(ticks(5_900)).toEqual([0, 2_000, 4_000]);
    expect(ticks(6_000)).toEqual([0, 2_000, 4_000, 6_000]);
    expect(ticks(3)).toEqual([0, 1, 2, 3]);
    expect(roughly(5_973)).toBe(6_000);
    expect(roughly(7)).toBe(7);
  });
});
