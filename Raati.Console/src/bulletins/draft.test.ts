import { describe, expect, it } from "vitest";
import { fi } from "../i18n/fi";
import { fromBulletin, newBulletin, toRequest, validate } from "./draft";

const zone = "Europe/Helsinki";
const now = Date.UTC(2026, 10, 22, 12);
const open = { ...newBulletin(), title: { sv: "Öppet" }, text: { fi: " Auki 7–22 " } };

describe("A bulletin", () => {
  it("needs a title in one language, whichever", () => {
    expect(validate(newBulletin(), zone, now, fi)).toEqual({ "title.fi": fi.bulletins.titleMissing });
    expect(validate(open, zone, now, fi)).toEqual({});
  });

  it("ends after it begins, and not in the past", () => {
    const from = { date: "2026-11-24", clock: "09:00" };
    expect(validate({ ...open, from, until: from }, zone, now, fi).showsUntilMs).toBe(fi.polls.errors.closesFirst);
    expect(validate({ ...open, until: { date: "2026-11-22", clock: "13:59" } }, zone, now, fi).showsUntilMs).toBe(fi.polls.errors.past);
  });

  it("comes back from the hub as it was sent", () => {
    const content = toRequest({ ...open, until: { date: "2026-12-01", clock: "20:00" } }, zone);
    expect(content.text).toEqual({ fi: "Auki 7–22" });
    expect(toRequest(fromBulletin({ content }, zone), zone)).toEqual(content);
  });
});
