import type { Timetable } from "@raati/contracts";
import { beforeEach, expect, test } from "vitest";
import { countingLosses, FakeClock, freshStorage } from "../testing";
import { MediaStore } from "./media/mediaStore";
import { TimetableKeeper } from "./timetableKeeper";

const table = (tag: string): Timetable => ({
  ...{ tag, timeZone: "Europe/Helsinki", fromMs: 0, untilMs: 864_000_000, windows: [], open: [], hoursKnown: false },
});

let clock: FakeClock;
let store: MediaStore;
let answer: () => Response;
let asked: (string | null)[];

const start = async () => {
  store = await MediaStore.open(countingLosses());
  const fetch = (async (_: string, init: RequestInit) => {
    asked.push(new Headers(init.headers).get("if-none-match"));
    return answer();
  }) as typeof globalThis.fetch;
  const keeper = new TimetableKeeper(store, { fetch, monotonic: clock.monotonic, random: () => 0.5 });
  await keeper.load();
  return keeper;
};

beforeEach(() => {
  freshStorage();
  [clock, asked] = [new FakeClock(), []];
  answer = () => Response.json(table("a"));
});

test("nothing is asked for until a campaign needs it or the hub tells of one", async () => {
  const keeper = await start();
  expect([await keeper.tick(), asked]).toEqual([false, []]);
  keeper.needed();
  expect([await keeper.tick(), keeper.timetable?.tag]).toEqual([true, "a"]);
});

test("it is kept over a restart, and asked for by its tag", async () => {
  const before = await start();
  before.heard("a");
  await before.tick();
  const keeper = await start();
  expect(keeper.timetable?.tag).toBe("a");
  keeper.needed();
  expect(await keeper.tick()).toBe(false);
  answer = () => new Response(null, { status: 304 });
  keeper.synced();
  expect(await keeper.tick()).toBe(false);
  expect(asked).toEqual([null, '"a"']);
});

test("another tag in a beat brings it at once, the same one not; and every hour it is looked after", async () => {
  const keeper = await start();
  keeper.heard("a");
  await keeper.tick();
  keeper.heard("a");
  await keeper.tick();
  expect(asked).toHaveLength(1);
  answer = () => Response.json(table("b"));
  keeper.heard("b");
  expect([await keeper.tick(), keeper.timetable?.tag]).toEqual([true, "b"]);
  clock.advance(3_599_999);
  await keeper.tick();
  expect(asked).toHaveLength(2);
  clock.advance(1);
  await keeper.tick();
  expect(asked).toHaveLength(3);
});

test("a hub that can't is asked again later, not with every beat; what is held stays", async () => {
  const keeper = await start();
  keeper.heard("a");
  await keeper.tick();
  answer = () => new Response(null, { status: 503 });
  keeper.heard("b");
  await keeper.tick();
  keeper.heard("b");
  await keeper.tick();
  expect([asked.length, keeper.timetable?.tag]).toEqual([2, "a"]);
  answer = () => Response.json(table("b"));
  clock.advance(5_000);
  expect([await keeper.tick(), keeper.timetable?.tag]).toEqual([true, "b"]);
});

test("another node that has not read it yet is asked again soon, not in an hour", async () => {
  const keeper = await start();
  keeper.heard("a");
  await keeper.tick();
  answer = () => new Response(null, { status: 304 });
  keeper.heard("b");
  expect(await keeper.tick()).toBe(false);
  answer = () => Response.json(table("b"));
  clock.advance(5_000);
  expect([await keeper.tick(), keeper.timetable?.tag]).toEqual([true, "b"]);
  clock.advance(3_599_000);
  await keeper.tick();
  expect(asked).toHaveLength(3);
});

test("what is told of while one is on its way is asked for after it", async () => {
  const keeper = await start();
  keeper.heard("a");
  const coming = keeper.tick();
  keeper.synced();
  await coming;
  expect(asked).toHaveLength(1);
  clock.advance(5_000);
  await keeper.tick();
  expect(asked).toHaveLength(2);
});
