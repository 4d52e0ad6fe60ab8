import type { CampaignSchedule, CampaignView } from "@raati/contracts";
import { describe, expect, it } from "vitest";
import { everybody, toAudience } from "../../programs/audience";
import { daysOf } from "./days";
import { isAllDay, planOf, segmentsOn, shareOf } from "./plan";

const schedule = (more: Partial<CampaignSchedule> = {}): CampaignSchedule => ({ weekdays: [], dayparts: [], onlyWhenOpen: false, ...more });
const on = (given: CampaignSchedule, day: string) => segmentsOn(given, day).map(({ from, until }) => [from / 60, until / 60]);

describe("A day of a schedule", () => {
  it("is all of it when nothing else is said", () => {
    expect(on(schedule(), "2026-12-01")).toEqual([[0, 24]]);
    expect(isAllDay(segmentsOn(schedule(), "2026-12-01"))).toBe(true);
  });

  it("is of the first and the last date too, and of its weekdays alone", () => {
    const december = schedule({ fromDate: "2026-12-01", untilDate: "2026-12-24", weekdays: [2, 4] });
    expect(daysOf("month", "2026-12-01").filter((day) => on(december, day).length > 0)).toEqual([
      ...["2026-12-01", "2026-12-03", "2026-12-08", "2026-12-10", "2026-12-15", "2026-12-17", "2026-12-22", "2026-12-24"],
    ]);
    expect([on(schedule({ fromDate: "2026-12-01" }), "2026-11-30"), on(schedule({ untilDate: "2026-12-24" }), "2026-12-25")]).toEqual([
      [],
      [],
    ]);
  });

  it("has a time over midnight from the day that it began on", () => {
    // Fridays at ten in the evening until two: Saturday has two hours of it, and nothing of its own.
    const nights = schedule({ weekdays: [5], dayparts: [{ from: "22:00", until: "02:00" }] });
    expect([on(nights, "2026-12-03"), on(nights, "2026-12-04"), on(nights, "2026-12-05")]).toEqual([[], [[22, 24]], [[0, 2]]]);
    const last = schedule({ untilDate: "2026-12-04", dayparts: [{ from: "22:00", until: "02:00" }] });
    expect(on(last, "2026-12-05")).toEqual([[0, 2]]);
    expect(on(schedule({ dayparts: [{ from: "20:00", until: "00:00" }] }), "2026-12-04")).toEqual([[20, 24]]);
  });

  it("has times that overlap or touch as one", () => {
    const touching = schedule({
      dayparts: [
        { from: "15:00", until: "18:00" },
        { from: "07:00", until: "10:00" },
        { from: "10:00", until: "12:30" },
      ],
    });
    expect(on(touching, "2026-12-04")).toEqual([
      [7, 12.5],
      [15, 18],
    ]);
    expect(shareOf(segmentsOn(touching, "2026-12-04"))).toBeCloseTo(8.5 / 24);
  });
});

describe("The plan", () => {
  const campaign = (name: string, more: Partial<CampaignView> = {}, content: Partial<CampaignView["content"]> = {}): CampaignView => ({
    ...{ id: name, playlistName: "", slides: 1, publicationVersion: 1, published: true, changed: false, isOver: false },
    content: { name, playlistId: "p", audience: toAudience(everybody), schedule: schedule(), priority: "normal", ...content },
    ...more,
  });
  const names = (campaigns: CampaignView[]) =>
    planOf(campaigns, daysOf("week", "2026-12-01")).map(({ priority, rows }) => [
      priority,
      ...rows.map((row) => row.campaign.content.name),
    ]);

  it("is by priority, what is on tablets before drafts, by name", () => {
    expect(
      names([
        campaign("Low", {}, { priority: "low" }),
        campaign("Draft", { published: false, publicationVersion: 0 }),
        campaign("B"),
        campaign("A"),
        campaign("Alone", {}, { priority: "only" }),
      ]),
    ).toEqual([
      ["only", "Alone"],
      ["normal", "A", "B", "Draft"],
      ["low", "Low"],
    ]);
  });

  it("leaves out what was taken off, and what is on at other times", () => {
    expect(
      names([
        campaign("Withdrawn", { published: false }),
        campaign("January", {}, { schedule: schedule({ fromDate: "2027-01-01" }) }),
        campaign("Over", { isOver: true }, { schedule: schedule({ untilDate: "2026-12-02" }) }),
      ]),
    ).toEqual([["normal", "Over"]]);
  });
});
