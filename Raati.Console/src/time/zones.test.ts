import { describe, expect, it } from "vitest";
import { homeZone, toMoment, toWallClock } from "./zones";

const helsinki = "Europe/Helsinki";

describe("A schedule's time", () => {
  it("is the store's wall clock, whatever zone the browser is in", () => {
    expect(toMoment({ date: "2026-11-23", clock: "09:00" }, helsinki)).toBe(Date.UTC(2026, 10, 23, 7));
    expect(toMoment({ date: "2026-07-01", clock: "09:00" }, helsinki)).toBe(Date.UTC(2026, 6, 1, 6));
    expect(toMoment({ date: "2026-07-01", clock: "09:00" }, "Europe/Stockholm")).toBe(Date.UTC(2026, 6, 1, 7));
  });

  it("comes back as it was written, on every day around both clock changes", () => {
    for (const day of ["2026-03-28", "2026-03-29", "2026-03-30", "2026-10-24", "2026-10-25", "2026-10-26"]) {
      for (const clock of ["00:30", "02:59", "04:00", "09:00", "23:59"]) {
        expect(toWallClock(toMoment({ date: day, clock }, helsinki) ?? 0, helsinki)).toEqual({ date: day, clock });
      }
    }
  });

  it("in the hour that spring skips is the hour after", () => {
    expect(toWallClock(toMoment({ date: "2026-03-29", clock: "03:30" }, helsinki) ?? 0, helsinki)).toEqual({
      date: "2026-03-29",
      clock: "04:30",
    });
  });

  it("is nothing while it is half written", () => {
    expect(toMoment({ date: "", clock: "09:00" }, helsinki)).toBeUndefined();
    expect(toMoment({ date: "2026-11-23", clock: "" }, helsinki)).toBeUndefined();
  });
});

describe("The zone that schedules are written in", () => {
  it("is the one most stores share", () => {
    expect(homeZone([{ timeZone: "Europe/Stockholm" }, { timeZone: helsinki }, { timeZone: helsinki }])).toBe(helsinki);
  });

  it("is Helsinki's before there are stores", () => {
    expect(homeZone([])).toBe(helsinki);
  });
});
