import type { MediaRef } from "@raati/contracts";
import { forceCloseDatabase } from "fake-indexeddb";
import { unwrap } from "idb";
import { afterEach, beforeEach, expect, test } from "vitest";
import { countingLosses, FakeClock, freshStorage } from "../../testing";
import type { Need } from "./budget";
import { Library, type Wanted } from "./library";
import { MediaStore, PartBytes, partKey } from "./mediaStore";
import { bytesOf, FakeMedia, refOf } from "./testing";
import { Tries } from "./tries";

let clock: FakeClock;
let hub: FakeMedia;
let store: MediaStore;
let library: Library;
let losses: ReturnType<typeof countingLosses>;
let whole: string[];
let failed: [sha256: string, reason: string][];
let quota: number | undefined;
let random: number;

const start = async () => {
  // One that was stopped in the middle of a file still ends it: what it says is not the next test's.
  const told = { whole, failed };
  store = await MediaStore.open(losses);
  library = new Library(store, {
    ...{ losses, fetch: hub.fetch, nowMs: clock.wall, monotonic: clock.monotonic, random: () => random },
    estimate: async () => (quota === undefined ? {} : { quota }),
    whole: (sha256) => told.whole.push(sha256),
    failed: (sha256, reason) => told.failed.push([sha256, reason]),
    // Whoever waits sees its time come.
    pause: async (ms, signal) => {
      if (ms >= 60_000) return await new Promise((resolve) => signal?.addEventListener("abort", () => resolve()));
      clock.advance(ms);
      await new Promise((resolve) => setTimeout(resolve));
    },
  });
  await library.load();
  void library.run();
};

const want = (media: MediaRef[], more: Partial<Wanted> = {}, need: (sha256: string) => Need = () => "showing") =>
  library.want(
    media.map((one) => ({ media: one, need: "showing", rank: 1, canWait: false, ...more })),
    need,
  );

const until = async (what: () => boolean) => {
  for (let turn = 0; turn < 2_000 && !what(); turn++) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(what()).toBe(true);
};

beforeEach(() => {
  freshStorage();
  clock = new FakeClock();
  hub = new FakeMedia();
  losses = countingLosses();
  [whole, failed, quota, random] = [[], [], undefined, 0];
});

afterEach(() => library.stop());

test("a file is here once it is whole and hashed, also after a restart", async () => {
  const file = await hub.add(bytesOf(PartBytes + 5));
  await start();
  expect(library.has(file.sha256)).toBe(false);
  want([file]);
  await until(() => whole.length === 1);
  expect(library.has(file.sha256)).toBe(true);
  library.stop();
  await start();
  expect(library.has(file.sha256)).toBe(true);
});

test("after a cut it is gone on with from the last whole part, also after a restart", async () => {
  const file = await hub.add(bytesOf(3 * PartBytes));
  hub.cutAfter = PartBytes + 100;
  random = 0.999;
  await start();
  want([file]);
  await until(() => hub.asked.length === 1 && library["fetching"] === undefined);
  library.stop();
  expect(library.has(file.sha256)).toBe(false);
  hub.cutAfter = undefined;
  await start();
  want([file]);
  await until(() => whole.length === 1);
  expect(hub.asked.map(({ range }) => range)).toEqual([undefined, `bytes=${PartBytes}-`]);
  expect((await store.part(file.sha256, 2))?.byteLength).toBe(PartBytes);
});

test("a hub that knows no ranges sends all of it again, and it is whole all the same", async () => {
  const file = await hub.add(bytesOf(2 * PartBytes + 1));
  hub.cutAfter = PartBytes + 1;
  await start();
  want([file]);
  await until(() => hub.asked.length >= 1);
  [hub.cutAfter, hub.knowsRanges] = [undefined, false];
  await until(() => whole.length === 1);
});

test("what does not have its hash is thrown away; time after time, it is told, and tried on", async () => {
  const file = await hub.add(bytesOf(1_000));
  const right = hub.swap(file.sha256, bytesOf(1_000, 9));
  await start();
  want([file]);
  await until(() => failed.length === 1);
  expect(failed[0]?.[1]).toContain("other content");
  expect([library.has(file.sha256), (await store.files()).length]).toEqual([false, 0]);
  hub.swap(file.sha256, right);
  await until(() => whole.length === 1);
});

test("a file that the hub does not have is told from the third time on; a hub that is down is not", async () => {
  const file = refOf("00".repeat(32), 10);
  await start();
  want([file]);
  await until(() => hub.asked.length > 5);
  expect(failed[0]).toEqual([file.sha256, "the hub does not have a file of it"]);
  hub.down = true;
  const [asked, told] = [hub.asked.length, failed.length];
  expect([asked - told, new Set(failed.flat()).size]).toEqual([2, 2]);
  await until(() => hub.asked.length > asked + 5);
  expect(failed).toHaveLength(told);
});

test("once the line is back, a file that broke with it does not wait for its next try", async () => {
  const file = await hub.add(bytesOf(PartBytes + 5));
  hub.down = true;
  random = 0.999;
  await start();
  want([file]);
  await until(() => hub.asked.length === 7);
  const from = clock.monotonic();
  hub.down = false;
  library.lineIsBack();
  await until(() => whole.length === 1);
  expect(clock.monotonic()).toBe(from);
});

test("a file that the hub does not have waits for its next try, whatever the line does", async () => {
  const [ghost, file] = [refOf("0".repeat(64), 5), await hub.add(bytesOf(5))];
  random = 0.999;
  await start();
  want([ghost]);
  await until(() => hub.asked.length === 7);
  library.lineIsBack();
  want([ghost, file]);
  await until(() => whole.length === 1);
  expect(hub.asked.map(({ sha256 }) => sha256)).toEqual([...Array(7).fill(ghost.sha256), file.sha256]);
});

test("a large file that can wait goes on at once too, once it had begun", () => {
  const tries = new Tries(clock.monotonic, () => random);
  const film = refOf("f".repeat(64), 6_000_000);
  expect(tries.isDue(film, true)).toBe(true);
  random = 0.999;
  tries.after(film.sha256, "cut");
  expect(tries.isDue(film, true)).toBe(false);
  tries.lineIsBack();
  expect(tries.isDue(film, true)).toBe(true);
});

test("a full disk: what is of no use goes, and then it is told", async () => {
  const [old, file] = [await hub.add(bytesOf(500)), await hub.add(bytesOf(700, 2))];
  await start();
  want([old]);
  await until(() => whole.length === 1);
  const append = store.append.bind(store);
  store.append = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
  want([file], {}, (sha256) => (sha256 === old.sha256 ? "none" : "showing"));
  await until(() => failed.length === 1);
  expect(failed[0]?.[1]).toContain("no room");
  expect(library.has(old.sha256)).toBe(false);
  store.append = append;
  await until(() => library.has(file.sha256));
});

test("the budget is half of the quota; what is showing never goes for it", async () => {
  const [one, other] = [await hub.add(bytesOf(600)), await hub.add(bytesOf(600, 2))];
  quota = 2_000;
  await start();
  want([one]);
  await until(() => whole.length === 1);
  want([one, other]);
  await until(() => failed.length === 1);
  expect([library.has(one.sha256), library.has(other.sha256)]).toEqual([true, false]);
  want([other], {}, (sha256) => (sha256 === one.sha256 ? "next" : "showing"));
  await until(() => library.has(other.sha256));
  expect(library.has(one.sha256)).toBe(false);
});

test("one at a time; what is more urgent comes at once, and the other goes on where it was", async () => {
  const [large, urgent] = [await hub.add(bytesOf(4 * PartBytes)), await hub.add(bytesOf(10, 3))];
  hub.holdAfter = 2 * PartBytes;
  await start();
  want([large], { rank: 2 });
  await until(() => (library["files"].get(large.sha256)?.have ?? 0) >= PartBytes);
  hub.holdAfter = undefined;
  library.want(
    [
      { media: urgent, need: "showing", rank: 1, canWait: false },
      { media: large, need: "next", rank: 2, canWait: false },
    ],
    () => "showing",
  );
  await until(() => whole.length === 2);
  expect(whole).toEqual([urgent.sha256, large.sha256]);
  expect(hub.most).toBe(1);
  expect(hub.asked.at(-1)?.range).toMatch(/^bytes=\d+-$/);
});

test("a large file that can wait begins anywhere in three minutes; one that can't begins at once", async () => {
  const large = refOf("11".repeat(32), 6_000_000);
  random = 0.5;
  await start();
  want([large], { canWait: true });
  await until(() => library["tries"].soonest([{ media: large }]) === 90_000);
  expect(hub.asked).toHaveLength(0);
  const other = refOf("22".repeat(32), 6_000_000);
  want([other]);
  await until(() => hub.asked.length > 0);
});

test("a part that storage has lost or changed: fetched anew, and the loss is told of", async () => {
  const file = await hub.add(bytesOf(2 * PartBytes));
  await start();
  want([file]);
  await until(() => whole.length === 1);
  await library.suspect(file.sha256);
  expect([losses.count, library.has(file.sha256)]).toEqual([0, true]);
  library["suspected"].clear();
  await (await store["db"]()).put("parts", new ArrayBuffer(PartBytes), partKey(file.sha256, 1));
  await library.suspect(file.sha256);
  expect(losses.count).toBe(1);
  await until(() => whole.length === 2);

  await (await store["db"]()).delete("parts", partKey(file.sha256, 0));
  await expect(library.open(file)).rejects.toThrow();
  expect(losses.count).toBe(2);
});

test("a database that the browser closes is opened again: no disk is taken for full", async () => {
  const [first, second] = [await hub.add(bytesOf(500)), await hub.add(bytesOf(700, 2))];
  await start();
  want([first]);
  await until(() => whole.length === 1);
  forceCloseDatabase(unwrap(await store["db"]()) as unknown as Parameters<typeof forceCloseDatabase>[0]);
  want([first, second]);
  await until(() => whole.length === 2);
  expect(failed).toEqual([]);
});
