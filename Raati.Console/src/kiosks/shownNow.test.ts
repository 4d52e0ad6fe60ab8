import { describe, expect, it } from "vitest";
import type { BulletinView, KioskPublication } from "../api/types";
import { inTurn, type Share, sharesOf } from "./shownNow";

const held = (id: string, kind: KioskPublication["kind"], inAudience = true): KioskPublication => ({
  ...{ id, kind, inAudience, version: 1, publishedAtMs: 0, state: "painted" },
});

describe("What shows on a tablet now", () => {
  it("is its round by source, each with its share, in the order of first turns", () => {
    const round = ["c1", "polls", "c1", "c2", "polls", "c1"].map((turn) =>
      turn === "polls" ? { source: "polls" as const } : { source: "campaign" as const, campaignId: turn },
    );
    expect(sharesOf(round).map(({ source, campaignId, turns, of }) => [campaignId ?? source, turns, of])).toEqual([
      ["c1", 3, 6],
      ["polls", 2, 6],
      ["c2", 1, 6],
    ]);
    expect(sharesOf([])).toEqual([]);
  });

  it("names open polls and bulletins whose time it is, of those that are the tablet's", () => {
    const share = (source: Share["source"], campaignId?: string): Share => ({ source, campaignId, turns: 1, of: 1 });
    const program = [
      held("open", "poll"),
      held("over", "poll"),
      held("others", "poll", false),
      held("now", "bulletin"),
      held("past", "bulletin"),
      held("later", "bulletin"),
      held("c", "campaign"),
    ];
    const polls = [
      { id: "open", state: "open" as const },
      { id: "over", state: "closed" as const },
      { id: "others", state: "open" as const },
    ];
    const bulletin = (id: string, content: Partial<BulletinView["content"]>) => ({ id, content: content as BulletinView["content"] });
    const bulletins = [
      bulletin("now", { showsFromMs: 100 }),
      bulletin("past", { showsUntilMs: 100 }),
      bulletin("later", { showsFromMs: 101 }),
    ];
    const ids = (one: Share) => inTurn(one, program, polls, bulletins, 100)?.map(({ id }) => id);
    expect([ids(share("polls")), ids(share("bulletins")), ids(share("campaign", "c"))]).toEqual([["open"], ["now"], ["c"]]);
  });

  it("is not told before it is known", () => {
    expect(inTurn({ source: "polls", campaignId: undefined, turns: 1, of: 1 }, [held("open", "poll")], undefined, [], 0)).toBeUndefined();
    expect(inTurn({ source: "campaign", campaignId: "c", turns: 1, of: 1 }, undefined, [], [], 0)).toBeUndefined();
  });
});
