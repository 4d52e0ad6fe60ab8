import { describe, expect, it } from "vitest";
import { addDate, fromHours, hoursFault, likeMonday, toHours, withDate, withDay } from "./hours";

const hours = {
  week: [
    { weekday: 1, opens: "07:00", closes: "24:00" },
    { weekday: 6, opens: "09:00", closes: "18:00" },
  ],
  exceptions: [{ date: "2026-12-24", opens: "08:00", closes: "13:00" }, { date: "2026-12-25" }],
};

describe("Opening hours in a form", () => {
  it("come out as they went in, midnight at closing too", () => {
    expect(toHours(fromHours(hours))).toEqual(hours);
    expect(fromHours(hours).week[0]?.closes).toBe("00:00");
  });

  it("that are not known stay so, and are something else than always closed", () => {
    expect(toHours(fromHours(undefined))).toBeUndefined();
    expect(toHours({ ...fromHours({ week: [], exceptions: [] }) })).toEqual({ week: [], exceptions: [] });
  });

  it("are wrong when they end before they begin, and when a date is missing or there twice", () => {
    const draft = fromHours(hours);
    expect(hoursFault(draft)).toBeUndefined();
    expect(hoursFault(withDay(draft, 5, { opens: "19:00" }))).toBe("span");
    expect(hoursFault(withDay(draft, 5, { opens: "19:00", open: false }))).toBeUndefined();
    expect(hoursFault(addDate(draft))).toBe("date");
    expect(hoursFault(withDate(addDate(draft), 2, { date: "2026-12-25" }))).toBe("dateTwice");
  });

  it("of Monday can be given to the week", () => {
    expect(likeMonday(fromHours(hours)).week.map(({ open }) => open)).toEqual([true, true, true, true, true, true, false]);
  });
});
