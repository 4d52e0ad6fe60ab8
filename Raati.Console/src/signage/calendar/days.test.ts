import { describe, expect, it } from "vitest";
import { daysOf, longDay, monthName, plusDays, shortDay, step, weekdayOf, weekNumber } from "./days";

describe("The days of the calendar", () => {
  it("are weeks from Monday to Sunday, also over the year's end and the clocks' changes", () => {
    expect(daysOf("week", "2026-12-31")).toEqual([
      ...["2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02", "2027-01-03"],
    ]);
    expect(daysOf("week", "2026-10-25")[0]).toBe("2026-10-19");
    expect([weekdayOf("2026-11-30"), weekdayOf("2026-12-06")]).toEqual([1, 7]);
  });

  it("are whole months", () => {
    expect(daysOf("month", "2028-02-10")).toHaveLength(29);
    expect(daysOf("month", "2026-12-24").at(-1)).toBe("2026-12-31");
  });

  it("go a week or a month on, and stay in the month they go to", () => {
    expect([step("week", "2026-12-29", 1), step("week", "2026-12-29", -1)]).toEqual(["2027-01-05", "2026-12-22"]);
    expect([step("month", "2026-01-31", 1), step("month", "2026-03-31", -1), step("month", "2026-12-15", 1)]).toEqual([
      ...["2026-02-28", "2026-02-28", "2027-01-15"],
    ]);
  });

  it("have the week numbers of Finnish calendars", () => {
    expect(["2026-01-01", "2026-11-30", "2027-01-03", "2027-01-04", "2021-01-01"].map(weekNumber)).toEqual([1, 49, 53, 1, 53]);
    for (let day = "2026-12-28"; day < "2027-01-04"; day = plusDays(day, 1)) expect(weekNumber(day)).toBe(53);
  });

  it("are written as the console's language writes them", () => {
    expect([longDay("2026-11-30", "fi"), shortDay("2026-11-30", "fi"), monthName("2026-12-01", "fi")]).toEqual([
      ...["maanantai 30.11.2026", "ma 30.11.", "joulukuu 2026"],
    ]);
    expect(monthName("2026-12-01", "en")).toBe("December 2026");
  });
});
