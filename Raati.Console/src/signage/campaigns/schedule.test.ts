import type { CampaignSchedule, CampaignView } from "@raati/contracts";
import { describe, expect, it } from "vitest";
import { en } from "../../i18n/en";
import { fi } from "../../i18n/fi";
import { everybody } from "../../programs/audience";
import { addDaypart, type CampaignDraft, fromCampaign, maxDayparts, newCampaign, toRequest, toSchedule, validate } from "./draft";
import { scheduleWords } from "./schedule";
import { findCampaigns, stateOf } from "./state";

const never: CampaignSchedule = { weekdays: [], dayparts: [], onlyWhenOpen: false };
const both = (schedule: Partial<CampaignSchedule>) => [
  scheduleWords({ ...never, ...schedule }, fi, "fi"),
  scheduleWords({ ...never, ...schedule }, en, "en"),
];

describe("When a campaign is on, in words", () => {
  it("is always, when nothing is said", () => {
    expect(both({})).toEqual(["Aina", "Always"]);
    expect(both({ weekdays: [1, 2, 3, 4, 5, 6, 7] })).toEqual(["Aina", "Always"]);
  });

  it("names the first date, the last, both, or the only one", () => {
    expect(both({ fromDate: "2026-12-01" })).toEqual(["1.12.2026 alkaen", "from 01/12/2026"]);
    expect(both({ untilDate: "2026-12-24" })).toEqual(["24.12.2026 asti", "until 24/12/2026"]);
    expect(both({ fromDate: "2026-12-01", untilDate: "2026-12-24" })).toEqual(["1.12.2026–24.12.2026", "01/12/2026 to 24/12/2026"]);
    expect(both({ fromDate: "2026-12-06", untilDate: "2026-12-06" })).toEqual(["6.12.2026", "on 06/12/2026"]);
  });

  it("makes a span of three weekdays and more", () => {
    expect(both({ weekdays: [5, 1, 2, 3, 4] })).toEqual(["ma–pe", "Mon–Fri"]);
    expect(both({ weekdays: [6, 7] })).toEqual(["la ja su", "Sat and Sun"]);
    expect(both({ weekdays: [1, 3, 5, 6, 7] })).toEqual(["ma, ke ja pe–su", "Mon, Wed and Fri–Sun"]);
  });

  it("says everything in one line", () => {
    const dayparts = [
      { from: "07:00", until: "10:00" },
      { from: "15:30", until: "24:00" },
    ];
    expect(both({ fromDate: "2026-12-01", weekdays: [1, 2, 3], dayparts, onlyWhenOpen: true })).toEqual([
      "1.12.2026 alkaen, ma–ke, klo 7.00–10.00 ja 15.30–24.00, kun myymälä on auki",
      "from 01/12/2026, Mon–Wed, 07:00–10:00 and 15:30–24:00, while the store is open",
    ]);
  });
});

const zone = "Europe/Helsinki";
const now = Date.parse("2026-11-29T21:30:00Z"); // 23.30 in Helsinki
const whole: CampaignDraft = { ...newCampaign("list"), name: "Joulu" };

describe("A campaign with faults", () => {
  const wrong = (change: Partial<CampaignDraft>) => Object.keys(validate({ ...whole, ...change }, zone, now, fi));

  it("has none with a name and a playlist", () => {
    expect(wrong({})).toEqual([]);
    expect(Object.keys(validate(newCampaign(), zone, now, fi))).toEqual(["name", "playlistId"]);
  });

  it("ends on its first day at the earliest, and not before today", () => {
    expect(wrong({ from: "2026-12-02", until: "2026-12-01" })).toEqual(["schedule.untilDate"]);
    expect(wrong({ from: "2026-12-02", until: "2026-12-02" })).toEqual([]);
    expect(wrong({ until: "2026-11-28" })).toEqual(["schedule.untilDate"]);
    expect(wrong({ until: "2026-11-29" })).toEqual([]);
  });

  it("has no half-written dates and times, and reaches somebody", () => {
    expect(wrong({ from: "", until: "" })).toEqual(["schedule.fromDate", "schedule.untilDate"]);
    expect(wrong({ dayparts: [{ id: 0, from: "09:00", until: "" }] })).toEqual(["schedule.dayparts.0"]);
    expect(wrong({ audience: { ...everybody, all: false } })).toEqual(["audience"]);
  });

  it("takes six times of day", () => {
    let parts = addDaypart([]);
    for (let n = 0; n < 10; n++) parts = addDaypart(parts);
    expect(parts).toHaveLength(maxDayparts);
    expect(new Set(parts.map(({ id }) => id)).size).toBe(maxDayparts);
  });
});

describe("A campaign as it is sent", () => {
  it("leaves out what it doesn't say, and comes back as it was", () => {
    expect(toSchedule(whole)).toEqual(never);
    expect(toSchedule({ ...whole, weekdays: [7, 1], from: "2026-12-01" })).toEqual({ ...never, weekdays: [1, 7], fromDate: "2026-12-01" });
    const content = toRequest({ ...whole, until: "2026-12-24", dayparts: [{ id: 4, from: "22:00", until: "02:00" }], priority: "only" });
    expect(toRequest(fromCampaign({ content }))).toEqual(content);
  });
});

describe("The state of a campaign", () => {
  const view = (change: Partial<CampaignView>): CampaignView => ({
    ...{ id: "c", content: toRequest(whole), playlistName: "Kahvit", slides: 1, publicationVersion: 1 },
    ...{ published: true, changed: false, isOver: false },
    ...change,
  });

  it("is over before it is anything else, but never as a draft", () => {
    expect(stateOf(view({ isOver: true }))).toBe("over");
    expect(stateOf(view({ isOver: true, published: false, publicationVersion: 0 }))).toBe("draft");
    expect(stateOf(view({}))).toBe("published");
    expect(stateOf(view({ published: false }))).toBe("withdrawn");
  });

  it("orders the list, which is searched by name and playlist", () => {
    const all = [view({ id: "over", isOver: true }), view({ id: "draft", published: false, publicationVersion: 0 }), view({ id: "out" })];
    expect(findCampaigns(all, undefined, "kahvit joulu").map(({ id }) => id)).toEqual(["out", "draft", "over"]);
    expect(findCampaigns(all, "draft", "").map(({ id }) => id)).toEqual(["draft"]);
    expect(findCampaigns(all, undefined, "grilli")).toEqual([]);
  });
});
