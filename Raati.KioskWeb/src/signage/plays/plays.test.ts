import { afterEach, beforeEach, expect, test } from "vitest";
import { countingLosses, FakeClock, freshStorage } from "../../testing";
import type { CampaignSlide } from "../slides";
import { PlayStore } from "./playStore";
import { Plays } from "./plays";
import { FakePlayHub } from "./testing";

const DayMs = 86_400_000;

let clock: FakeClock;
let hub: FakePlayHub;
let losses: ReturnType<typeof countingLosses>;
let plays: Plays;
let identity: { placementId: string; staffTest: boolean } | undefined;
let frame: ((atMs: number) => void) | undefined;
let connected: boolean;

const slideOf = (id: string, durationMs = 10_000): CampaignSlide =>
  ({
    key: id,
    kind: "campaign",
    id: "campaign",
    isOn: true,
    campaign: { id: "campaign", version: 3 },
    slide: { id, durationMs },
  }) as CampaignSlide;

const open = async (most?: number) => {
  const store = await PlayStore.open(losses, clock.wall, most);
  plays = new Plays(store, {
    losses,
    ...{ nowMs: clock.wall, monotonic: clock.monotonic, timeQuality: () => "synced", identity: () => identity },
    frames: (each) => {
      frame = each;
      return () => {
        frame = undefined;
      };
    },
  });
};

/** So long, a frame every tenth of a second. */
const stand = (ms: number) => {
  for (let passed = 0; passed <= ms + 100; passed += 100) {
    frame?.(clock.monotonic());
    clock.advance(100);
  }
};

const show = (id: string, ms = 10_000, over = false) => {
  const gone = plays.stands(slideOf(id));
  stand(ms);
  gone(over);
};

const report = () => plays.report(hub, () => connected);
const counted = () => hub.counted.map(({ slideId }) => slideId);

beforeEach(async () => {
  freshStorage();
  [clock, hub, losses] = [new FakeClock(), new FakePlayHub(), countingLosses()];
  identity = { placementId: "stay", staffTest: false };
  connected = true;
  await open();
});

afterEach(() => {
  frame = undefined;
});

test("what stood on the glass is reported once it has left it", async () => {
  const began = clock.wall();
  const gone = plays.stands(slideOf("a"));
  stand(10_000);
  await report();
  expect(hub.reports).toEqual([]);
  gone(false);
  await report();
  expect(hub.counted).toEqual([
    {
      ...{ publicationId: "campaign", version: 3, slideId: "a", sequence: 1, placementId: "stay", timeQuality: "synced", cut: false },
      ...{ fromMs: began + 100, seenMs: 10_100, runId: expect.any(String) },
    },
  ]);
});

test("a slide that gave way before its time was cut short, and one that came to its own end was not", async () => {
  show("touched", 4_000);
  show("film", 4_000, true);
  show("nearly", 9_300);
  // Its time ran while the page was hidden, but for the first second.
  const gone = plays.stands(slideOf("hidden"));
  stand(1_000);
  clock.advance(9_000);
  gone(false);
  await report();
  expect(hub.counted.map(({ slideId, cut }) => [slideId, cut])).toEqual([
    ["touched", true],
    ["film", false],
    ["nearly", false],
    ["hidden", false],
  ]);
  expect(hub.counted.at(-1)?.seenMs).toBe(1_000);
});

test("the next slide ends the one before, and what has ended does not end again", async () => {
  const first = plays.stands(slideOf("a"));
  stand(10_000);
  plays.stands(slideOf("b"));
  first(true);
  stand(2_000);
  plays.leave();
  plays.leave();
  await report();
  expect(counted()).toEqual(["a", "b"]);
});

test("nothing is told of a slide without frames, of a tablet in test use, or of one that stands nowhere", async () => {
  plays.stands(slideOf("unpainted"))(true);
  identity = { placementId: "stay", staffTest: true };
  show("tried out");
  identity = undefined;
  show("nowhere");
  await report();
  expect(hub.reports).toEqual([]);
});

test("a report whose answer is lost is sent again, and counts once", async () => {
  show("a");
  hub.losesAnswer = true;
  await expect(report()).rejects.toThrow();
  hub.losesAnswer = false;
  show("b");
  await report();
  expect(counted()).toEqual(["a", "b"]);
  await report();
  expect(hub.reports).toHaveLength(2);
});

test("plays outlive the page, numbered on", async () => {
  show("a");
  connected = false;
  await report();
  await open();
  show("b");
  connected = true;
  await report();
  expect(hub.counted.map(({ slideId, sequence }) => [slideId, sequence])).toEqual([
    ["a", 1],
    ["b", 2],
  ]);
  expect(new Set(hub.counted.map(({ runId }) => runId)).size).toBe(1);
});

test("a hundred go at once, oldest first, until there are none", async () => {
  for (let at = 0; at < 250; at++) show(`${at}`, 100);
  await report();
  expect(hub.reports.map((one) => one.plays.length)).toEqual([100, 100, 50]);
  expect(counted()).toEqual(Array.from({ length: 250 }, (_, at) => `${at}`));
});

test("what was shown before a move goes under the stay in which it was shown", async () => {
  show("there");
  identity = { placementId: "other", staffTest: false };
  show("here");
  await report();
  expect(hub.counted.map(({ placementId }) => placementId)).toEqual(["stay", "other"]);
});

test("a hub that wants them later gets them later", async () => {
  show("a");
  hub.retryAfterMs = 5_000;
  await report();
  hub.retryAfterMs = undefined;
  await report();
  expect(counted()).toEqual([]);
  clock.advance(5_000);
  await report();
  expect(counted()).toEqual(["a"]);
});

test("when there is no more room the oldest go, and how many went is told", async () => {
  await open(5);
  for (let at = 1; at <= 8; at++) show(`${at}`, 100);
  await report();
  expect(counted()).toEqual(["4", "5", "6", "7", "8"]);
  expect(hub.reports[0]?.lost).toBe(3);
  for (let at = 9; at <= 12; at++) show(`${at}`, 100);
  await report();
  expect(hub.reports.at(-1)?.lost).toBe(3);
});

test("a hub that was put back to a backup gets once more what it had been told since", async () => {
  for (const id of ["a", "b", "c"]) show(id, 100);
  await report();
  const [runId] = [...hub.runs.keys()];
  hub.runs.set(runId ?? "", 1);
  hub.counted.length = 1;
  show("d", 100);
  await report();
  expect(counted()).toEqual(["a", "b", "c", "d"]);
});

test("what the hub has is kept for two days, and no longer", async () => {
  for (const id of ["a", "b"]) show(id, 100);
  await report();
  clock.advance(2 * DayMs);
  show("c", 100);
  await report();
  hub.runs.clear();
  hub.counted.length = 0;
  show("d", 100);
  await report();
  expect(counted()).toEqual(["c", "d"]);
});

test("storage that was put back begins another run, for its numbers have been given before", async () => {
  show("a", 100);
  await report();
  const [runId] = [...hub.runs.keys()];
  hub.runs.set(runId ?? "", 50);
  show("b", 100);
  await report();
  show("c", 100);
  await report();
  expect(counted()).toEqual(["a", "c"]);
  expect(hub.reports.at(-1)).toMatchObject({ after: 0, lost: 1 });
  expect(hub.runs.size).toBe(2);
});

test("a play that the hub can't take holds nothing up for long", async () => {
  for (let at = 1; at <= 20; at++) show(`${at}`, 100);
  hub.breaks = ({ slideId }) => slideId === "7";
  for (let turn = 0; turn < 20; turn++) await report().catch(() => undefined);
  expect(counted()).toEqual(Array.from({ length: 20 }, (_, at) => `${at + 1}`).filter((id) => id !== "7"));
  show("21", 100);
  await report();
  expect(hub.reports.at(-1)?.lost).toBe(1);
});
