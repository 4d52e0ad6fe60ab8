import { expect, test } from "vitest";
import { en } from "../../i18n/en";
import { expectedFrom, lengthWords, shareOf, spanOf } from "./figures";

const figures = { plays: 1, cut: 0, uncertain: 0, seenMs: 0, expectedPlays: 0, expectedMs: 0 };

test("a share is of the expected time, and of nothing expected there is none", () => {
  expect(shareOf({ ...figures, seenMs: 950, expectedMs: 1_000 })).toBe(95);
  expect(shareOf({ ...figures, seenMs: 2_000, expectedMs: 1_000 })).toBe(200);
  expect(shareOf({ ...figures, seenMs: 950 })).toBeUndefined();
});

const zone = "Europe/Helsinki";
const week = { fromDate: "2026-11-24", untilDate: "2026-11-30" };
// 2.24 in Helsinki; the hour is over at 3.00.
const now = Date.UTC(2026, 10, 30, 0, 24);
const three = Date.UTC(2026, 10, 30, 1);

test("what was expected of an hour that isn't over is known when it is", () => {
  const days = spanOf({}, week, zone);
  expect(expectedFrom(figures, days, now)).toBe(three);
  expect(expectedFrom(figures, days, three + 60_000)).toBe(three);
  expect(expectedFrom(figures, days, three + 180_000)).toBe(three + 3_600_000);
});

test("of a time that is past, and where something is expected or nothing was played, there is nothing to wait for", () => {
  const days = spanOf({}, week, zone);
  expect(expectedFrom({ ...figures, expectedMs: 1 }, days, now)).toBeUndefined();
  expect(expectedFrom({ ...figures, plays: 0 }, days, now)).toBeUndefined();
  expect(expectedFrom(figures, spanOf({ date: "2026-11-29" }, week, zone), now)).toBeUndefined();
  expect(expectedFrom(figures, spanOf({ date: "2026-11-30" }, week, zone), now)).toBe(three);
  expect(expectedFrom(figures, spanOf({ hourMs: three - 7_200_000 }, week, zone), now)).toBeUndefined();
  expect(expectedFrom(figures, spanOf({ hourMs: three - 3_600_000 }, week, zone), now)).toBe(three);
  expect(expectedFrom(figures, spanOf({}, { fromDate: "2026-11-01", untilDate: "2026-11-29" }, zone), now)).toBeUndefined();
});

test("times are said in the largest units that fit", () => {
  const said = [0, 59_400, 61_000, 3_599_000, 3_600_000, 90_000_000].map((ms) => lengthWords(ms, en, "en"));
  expect(said).toEqual(["0 s", "59 s", "1 min", "1 h 0 min", "1 h 0 min", "25 h 0 min"]);
});
