import { describe, expect, it } from "vitest";
import { openNow } from "./openNow";

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
