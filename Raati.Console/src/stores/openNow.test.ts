import { describe, expect, it } from "vitest";
import { closedFor, openNow } from "./openNow";

const hours = {
  week: [{ weekday: 3, opens: "08:00", closes: "24:00" }],
  exceptions: [{ date: "2026-12-02", opens: "10:00", closes: "12:00" }, { date: "2026-12-09" }],
};
const at = (moment: string) => openNow(hours, "Europe/Helsinki", Date.parse(moment));

describe("A store is open", () => {
  it("by its own clock and weekday", () => {
    expect(at("2026-11-25T06:00:00Z")).toEqual({ closes: "24:00" });
    expect(at("2026-11-25T05:59:00Z")).toEqual({ closes: undefined });
    expect(at("2026-11-26T10:00:00Z")).toEqual({ closes: undefined });
    expect(at("2026-11-25T21:59:00Z")).toEqual({ closes: "24:00" });
  });

  it("otherwise on a date that is told, and closed on one without hours", () => {
    expect(at("2026-12-02T09:00:00Z")).toEqual({ closes: "12:00" });
    expect(at("2026-12-02T11:00:00Z")).toEqual({ closes: undefined });
    expect(at("2026-12-09T11:00:00Z")).toEqual({ closes: undefined });
  });

  it("nobody knows when, without hours", () => {
    expect(openNow(undefined, "Europe/Helsinki", 0)).toBeUndefined();
  });
});

describe("An hour outside a store's hours", () => {
  const week = [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, opens: "08:30", closes: "21:00" }));
  const hours = { week, exceptions: [{ date: "2026-12-24", opens: "09:00", closes: "13:00" }] };
  const at = (day: number, hour: number) => Date.UTC(2026, 10, day, hour - 2);
  const closed = (ms: number) => closedFor(hours, "Europe/Helsinki", ms);

  it("is one in which it was closed all the time: the hour it opens in is not", () => {
    expect([7, 8, 20, 21, 23].map((hour) => closed(at(24, hour)))).toEqual([true, false, false, true, true]);
    expect(closed(at(29, 12))).toBe(true);
    expect([12, 13].map((hour) => closed(Date.UTC(2026, 11, 24, hour - 2)))).toEqual([false, true]);
  });

  it("is none while its hours are not known", () => {
    expect(closedFor(undefined, "Europe/Helsinki", at(24, 3))).toBe(false);
  });
});
