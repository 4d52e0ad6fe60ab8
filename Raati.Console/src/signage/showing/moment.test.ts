import { describe, expect, it } from "vitest";
import { askedMoment } from "./moment";

const zone = "Europe/Helsinki";
const now = Date.parse("2026-11-29T14:30:20Z"); // 16.30 in Helsinki

describe("The moment that is asked for", () => {
  it("is the present minute when none is named", () => {
    expect(askedMoment({}, zone, now)).toEqual({ wall: { date: "2026-11-29", clock: "16:30" }, at: Date.parse("2026-11-29T14:30:00Z") });
  });

  it("is on the store's clock", () => {
    expect(askedMoment({ day: "2026-12-04", clock: "17:00" }, zone, now).at).toBe(Date.parse("2026-12-04T15:00:00Z"));
    expect(askedMoment({ day: "2026-12-04", clock: "17:00" }, "Europe/Stockholm", now).at).toBe(Date.parse("2026-12-04T16:00:00Z"));
    expect(askedMoment({ clock: "20:15" }, zone, now).at).toBe(Date.parse("2026-11-29T18:15:00Z"));
  });

  it("is no further off than can be known", () => {
    expect(askedMoment({ day: "2026-12-11", clock: "12:00" }, zone, now)).toMatchObject({ fault: "range" });
    expect(askedMoment({ day: "2026-11-27", clock: "12:00" }, zone, now)).toMatchObject({ fault: "range" });
    expect(askedMoment({ day: "2026-11-28", clock: "17:00" }, zone, now).fault).toBeUndefined();
  });
});
