import { beforeEach, expect, test } from "vitest";
import { hourIn, Nightly } from "./nightly";

const Hour = 3_600_000;
const midnight = Date.UTC(2026, 10, 29, 22); // in Helsinki

let startedAt: number;
let now: number;
let inUse: boolean;
let canLoad: boolean;
let isOpen: (ms: number) => boolean | undefined;
let reloads: number[];

const nightly = (share: number) =>
  new Nightly(
    {
      nowMs: () => now,
      upMs: () => now - startedAt,
      inUse: () => inUse,
      canLoad: () => canLoad,
      isOpen: (ms) => isOpen(ms),
      zone: () => "Europe/Helsinki",
      reload: () => reloads.push(now),
    },
    () => share,
  );

/** A minute at a time, until it loads anew. */
const live = (page: Nightly, until: number) => {
  while (now < until && reloads.length === 0) {
    now += 60_000;
    page.tick();
  }
};

const openFrom7To21 = (ms: number) => hourIn("Europe/Helsinki", ms) >= 7 && hourIn("Europe/Helsinki", ms) < 21;

beforeEach(() => {
  startedAt = midnight - 30 * Hour;
  [now, inUse, canLoad, isOpen, reloads] = [midnight - 6 * Hour, false, true, openFrom7To21, []];
});

test("a page that has run all day is loaded anew after closing, each at its own moment", () => {
  live(nightly(0.5), midnight + 24 * Hour);
  expect(reloads).toEqual([midnight - 3 * Hour + 15 * 60_000]);
});

test("without known hours it is done between three and four", () => {
  isOpen = () => undefined;
  live(nightly(0), midnight + 24 * Hour);
  expect(reloads).toEqual([midnight + 3 * Hour]);
});

test("in a store that never closes too", () => {
  isOpen = () => true;
  live(nightly(0), midnight + 24 * Hour);
  expect(reloads).toEqual([midnight + 3 * Hour]);
});

test("a young page waits for the next night", () => {
  startedAt = now;
  live(nightly(0), midnight + 48 * Hour);
  expect(reloads).toEqual([midnight + 14 * Hour + 7 * Hour]);
});

test.each([
  ["somebody is at the tablet", () => (inUse = true)],
  ["nothing could load it", () => (canLoad = false)],
])("it waits while %s", (_, hinder) => {
  const page = nightly(0);
  hinder();
  live(page, midnight + 2 * Hour);
  expect(reloads).toEqual([]);
  [inUse, canLoad] = [false, true];
  live(page, midnight + 3 * Hour);
  expect(reloads).toEqual([midnight + 2 * Hour + 60_000]);
});
