import { describe, expect, it } from "vitest";
import { subjectLink } from "./subject";

const line = (action: string) => ({ action, subject: "7" });

describe("The thing of a line", () => {
  it("is linked while it is there", () => {
    expect(subjectLink(line("kiosk.move"), "Ovi")).toEqual({ to: "/tablets/$id", params: { id: "7" } });
    expect(subjectLink(line("takeover.give"), "Älä syö")).toEqual({ to: "/urgent/$id", params: { id: "7" } });
    expect(subjectLink(line("campaign.publish"), "Lounas")).toEqual({ to: "/campaigns/$id", params: { id: "7" } });
    expect(subjectLink(line("playlist.edit"), "Kahvio")).toEqual({ to: "/playlists/$id", params: { id: "7" } });
    expect(subjectLink(line("ballots.admit"), "Maistuuko?")).toEqual({ to: "/polls/$id", params: { id: "7" } });
    expect(subjectLink(line("store.change"), "Kallio")).toEqual({ to: "/stores", search: { edit: "7" } });
    expect(subjectLink(line("operator.disable"), "kalle@example.test")).toEqual({ to: "/people", search: { q: "kalle@example.test" } });
  });

  it("of a kind without pages of their own is the page of the kind", () => {
    expect(subjectLink(line("media.add"), undefined)).toEqual({ to: "/media" });
    expect(subjectLink(line("settings.change"), undefined)).toEqual({ to: "/settings" });
  });

  it("is not linked when it is gone, or of a kind without a page", () => {
    expect(subjectLink(line("poll.delete"), undefined)).toBeUndefined();
    expect(subjectLink(line("organization.add"), "x")).toBeUndefined();
    expect(subjectLink(line("ofANewerHub.do"), "x")).toBeUndefined();
  });
});
