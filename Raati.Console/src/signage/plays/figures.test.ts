import { expect, test } from "vitest";
import { en } from "../../i18n/en";
import { lengthWords, shareOf } from "./figures";

const figures = { plays: 1, cut: 0, uncertain: 0, seenMs: 0, expectedPlays: 0, expectedMs: 0 };

test("a share is of the expected time, and of nothing expected there is none", () => {
  expect(shareOf({ ...figures, seenMs: 950, expectedMs: 1_000 })).toBe(95);
  expect(shareOf({ ...figures, seenMs: 2_000, expectedMs: 1_000 })).toBe(200);
  expect(shareOf({ ...figures, seenMs: 950 })).toBeUndefined();
});

test("times are said in the largest units that fit", () => {
  const said = [0, 59_400, 61_000, 3_599_000, 3_600_000, 90_000_000].map((ms) => lengthWords(ms, en, "en"));
  expect(said).toEqual(["0 s", "59 s", "1 min", "1 h 0 min", "1 h 0 min", "25 h 0 min"]);
});
