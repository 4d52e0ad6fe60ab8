import type { CampaignDocument, MediaRef, Publication } from "@raati/contracts";
import { beforeEach, expect, test } from "vitest";
import { countingLosses, freshStorage } from "../testing";
import { digestOf } from "./digest";
import { Program } from "./program";
import { ProgramStore } from "./programStore";

const id = "0190f000-0000-7000-8000-000000000050";
const media = (sha256: string): MediaRef => ({ sha256, type: "jpeg", bytes: 10, width: 1, height: 1 });

const campaign = (version: number, ...files: string[]): Publication => {
  const slides: CampaignDocument["slides"] = files.map((sha256, i) => ({
    ...{ id: `slide ${i}`, kind: "image", durationMs: 5_000, media: media(sha256), fit: "contain", color: "accent" },
  }));
  const text: CampaignDocument["slides"] = [
    { id: "text", kind: "bulletin", durationMs: 5_000, title: { fi: "Otsikko" }, fit: "contain", color: "accent" },
  ];
  const document: CampaignDocument = {
    name: "K",
    priority: "normal",
    transition: "fade",
    always: true,
    slides: slides.length > 0 ? slides : text,
  };
  return { id, version, kind: "campaign", document };
};

let store: ProgramStore;
let here: Set<string>;
let inUse: boolean;

const start = async () => {
  store = await ProgramStore.open(countingLosses());
  const isComplete = ({ slides }: CampaignDocument) => slides.every((slide) => !slide.media || here.has(slide.media.sha256));
  return new Program(store, await store.load(), { nowMs: () => 5, inUse: () => inUse, isComplete }, () => undefined);
};

const place = { epoch: 1, offset: 1 };
const told = async () => (await store.unsentReceipts(200)).map(({ version, state }) => `${version} ${state}`).sort();
const plays = (program: Program) =>
  program.showing.value.map((shown) =>
    shown.kind === "campaign" ? [shown.campaign.version, shown.campaign.slides[0]?.media?.sha256] : shown.kind,
  );

beforeEach(() => {
  freshStorage();
  here = new Set();
  inUse = false;
});

test("a campaign without files is applied with its document", async () => {
  const program = await start();
  await program.change([campaign(1)], [], place);
  expect(await told()).toEqual(["1 applied", "1 received"]);
  expect(plays(program)).toHaveLength(1);
});

test("one whose files are on their way is held and received, not applied, and does not play", async () => {
  const program = await start();
  await program.change([campaign(1, "a")], [], place);
  expect(await told()).toEqual(["1 received"]);
  expect([plays(program), program.digest()]).toEqual([[], digestOf([{ id, version: 1 }])]);
  await program.applied(id, 1);
  await program.applied(id, 1);
  expect(await told()).toEqual(["1 applied", "1 received"]);
  expect(plays(program)).toEqual([[1, "a"]]);
});

test("of a new version the former goes on until the files are here, also over a restart and over a version between", async () => {
  const before = await start();
  here.add("a");
  await before.change([campaign(1, "a")], [], place);
  await before.change([campaign(2, "b")], [], place);
  await before.change([campaign(3, "c")], [], place);
  expect(plays(before)).toEqual([[1, "a"]]);
  expect(before.campaigns.value).toMatchObject([{ campaign: { version: 3 }, applied: false, former: { version: 1 } }]);

  const program = await start();
  expect([plays(program), program.digest()]).toEqual([[[1, "a"]], digestOf([{ id, version: 3 }])]);
  await program.applied(id, 2);
  expect(plays(program)).toEqual([[1, "a"]]);
  await program.applied(id, 3);
  expect(plays(program)).toEqual([[3, "c"]]);
  expect((await store.load()).held[0]?.former).toBeUndefined();
});

test("painted is said of the version that is held, never for the former that plays", async () => {
  const program = await start();
  here.add("a");
  await program.change([campaign(1, "a")], [], place);
  await program.change([campaign(2, "b")], [], place);
  await program.painted(id, 1);
  expect((await told()).filter((one) => one.endsWith("painted"))).toEqual([]);
  await program.applied(id, 2);
  await program.painted(id, 2);
  expect((await told()).filter((one) => one.endsWith("painted"))).toEqual(["2 painted"]);
});

test("withdrawn, the former goes with it", async () => {
  const program = await start();
  here.add("a");
  await program.change([campaign(1, "a")], [], place);
  await program.change([campaign(2, "b")], [], place);
  await program.change([], [id], place);
  expect([plays(program), program.campaigns.value]).toEqual([[], []]);
  await program.applied(id, 2);
  expect((await told()).includes("2 applied")).toBe(false);
});

test("a sitting that delays it is told when it is applied; why it does not come, too", async () => {
  const program = await start();
  await program.change([campaign(1, "a")], [], place);
  await program.failed({ id, version: 1 }, "the hub does not have a file of it");
  await program.failed({ id, version: 7 }, "of another");
  inUse = true;
  await program.applied(id, 1);
  expect(await told()).toEqual(["1 applied", "1 failed", "1 inUse", "1 received"]);
  expect((await store.unsentReceipts(200)).find(({ state }) => state === "failed")?.reason).toBe("the hub does not have a file of it");
});

test("given again in the version that is held, with other content, it is held anew", async () => {
  const program = await start();
  here.add("a");
  await program.change([campaign(1, "a")], [], place);
  await program.change([campaign(1, "b")], [], { epoch: 2, offset: 1 });
  expect(plays(program)).toEqual([[1, "a"]]);
  await program.applied(id, 1);
  expect(plays(program)).toEqual([[1, "b"]]);
});
