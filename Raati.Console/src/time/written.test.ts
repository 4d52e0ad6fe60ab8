import { describe, expect, it } from "vitest";
import { readClock, readDay, writeClock, writeDay } from "./written";

describe("A day in a field", () => {
  it("is written as the console's language writes it", () => {
    expect(writeDay("2026-12-04", "fi")).toBe("4.12.2026");
    expect(writeDay("2026-12-04", "en")).toBe("04/12/2026");
    expect(writeDay("", "fi")).toBe("");
  });

  it("is read in every form, and never with its month first", () => {
    for (const text of ["4.12.2026", "04/12/2026", "4 12 2026", " 2026-12-04 "]) expect(readDay(text)).toBe("2026-12-04");
  });

  it("is none when it isn't whole, or isn't in the calendar", () => {
    for (const text of ["", "4.12.", "4.12.26", "31.2.2026", "2026-13-01", "huomenna"]) expect(readDay(text)).toBeUndefined();
    expect(readDay("29.2.2028")).toBe("2028-02-29");
  });
});

describe("A time in a field", () => {
  it("is written as the console's language writes it", () => {
    expect(writeClock("09:05", "fi")).toBe("9.05");
    expect(writeClock("09:05", "en")).toBe("09:05");
    expect(writeClock("", "en")).toBe("");
  });

  it("is read in every form, by the 24 hours of a day", () => {
    for (const text of ["9", "9.00", "09:00", "900", "0900"]) expect(readClock(text)).toBe("09:00");
    for (const text of ["", "24.00", "9.6", "9.60", "am"]) expect(readClock(text)).toBeUndefined();
  });
});
