import type { CampaignDocument } from "@raati/contracts";
import { expect, test } from "vitest";
import type { HeldCampaign } from "../program/campaigns";
import type { Campaign } from "../program/documents";
import { needsOf, wantedOf } from "./player";

const campaign = (id: string, ...files: string[]): Campaign => {
  const slides: CampaignDocument["slides"] = files.map((sha256) => ({
    ...{ id: sha256, kind: "image", durationMs: 5_000, fit: "contain", color: "accent" },
    media: { sha256, type: "jpeg", bytes: 10, width: 1, height: 1 },
  }));
  return { id, version: 2, name: id, priority: "normal", transition: "fade", always: true, slides };
};

const held: HeldCampaign[] = [
  { campaign: campaign("later", "a", "b"), applied: true, former: undefined },
  { campaign: campaign("now", "b", "c"), applied: false, former: campaign("now", "x") },
];
const isOn = ({ id }: Campaign) => id === "now";

test("what is on now comes first, each file once, and can wait when something else of it plays", () => {
  expect(wantedOf(held, isOn).map(({ media, rank, canWait }) => [media.sha256, rank, canWait])).toEqual([
    ...[
      ["b", 1, true],
      ["c", 1, true],
      ["a", 2, false],
    ],
  ]);
});

test("the picture of a takeover comes before all else, and never goes for another file", () => {
  const urgent = [{ sha256: "u", type: "png" as const, bytes: 10, width: 1, height: 1 }];
  expect(wantedOf(held, isOn, urgent)[0]).toMatchObject({ media: { sha256: "u" }, rank: 0, need: "showing", canWait: false });
  expect(needsOf(held, isOn, urgent).get("u")).toBe("showing");
  // A campaign has it too, later: it is fetched once, and now.
  const shared = wantedOf(held, isOn, [{ sha256: "a", type: "png", bytes: 10, width: 1, height: 1 }]);
  expect(shared.map(({ media, rank }) => [media.sha256, rank])).toEqual([
    ...[
      ["a", 0],
      ["b", 1],
      ["c", 1],
    ],
  ]);
});

test("the files of a version that plays until the next is here are showing too", () => {
  expect([...needsOf(held, isOn)].sort()).toEqual([
    ...[
      ["a", "next"],
      ["b", "showing"],
      ["c", "showing"],
      ["x", "showing"],
    ],
  ]);
});
