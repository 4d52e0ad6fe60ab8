import { expect, test } from "vitest";
import { barsOf } from "./bars";
import { Frames, isNewer } from "./frames";

const at = (organizationEpoch: number, tallyEpoch: number, version: number) => ({ organizationEpoch, tallyEpoch, version });

const frame = (version: number, counts: number[], tallyEpoch = 1) => ({
  pollId: "a",
  version: at(1, tallyEpoch, version),
  answers: counts.reduce((sum, count) => sum + count, 0),
  counts: counts.map((count, index) => ({ questionId: 1, optionId: index + 1, count })),
  asOfMs: version,
});

const question = {
  id: 1,
  kind: "singleChoice" as const,
  text: {},
  order: "nominal" as const,
  options: [1, 2, 3].map((id) => ({ id, text: {} })),
};

test("a later epoch is newer however small its version", () => {
  expect(isNewer(at(2, 1, 1), at(1, 9, 99))).toBe(true);
  expect(isNewer(at(1, 2, 1), at(1, 1, 99))).toBe(true);
  expect(isNewer(at(1, 1, 5), at(1, 1, 5))).toBe(false);
});

test("a frame that comes late does not take the bars back", () => {
  const frames = new Frames([], () => undefined);
  frames.results([frame(5, [3, 2])]);
  frames.results([frame(4, [2, 2])]);
  expect(frames.splits.value.get("a")?.answers).toBe(5);
  frames.results([frame(1, [1, 0], 2)]);
  expect(frames.splits.value.get("a")?.answers).toBe(1);
});

test("a result tells the number of answers too, unless a newer one is known", () => {
  const frames = new Frames([], () => undefined);
  frames.counts([{ pollId: "a", version: at(1, 1, 9), answers: 9, asOfMs: 9 }]);
  frames.results([frame(5, [3, 2])]);
  expect(frames.answers.value.get("a")?.answers).toBe(9);
});

test("what is shown is kept for an offline start", () => {
  const kept: number[] = [];
  const frames = new Frames([frame(3, [2, 1])], ({ version }) => kept.push(version.version));
  frames.results([frame(2, [1, 1])]);
  frames.results([frame(4, [2, 2])]);
  expect(kept).toEqual([4]);
  expect(new Frames([frame(3, [2, 1])], () => undefined).splits.value.get("a")?.answers).toBe(3);
});

test("one bar an option in the document's order, the longest full", () => {
  const { bars, answers } = barsOf(question, frame(9, [6, 3]));
  expect(answers).toBe(9);
  expect(bars.map((bar) => [bar.optionId, bar.count, bar.length])).toEqual([
    [1, 6, 1],
    [2, 3, 0.5],
    [3, 0, 0],
  ]);
});

test("no share under ten answers", () => {
  expect(barsOf(question, frame(9, [6, 3])).bars[0]?.share).toBeUndefined();
  expect(barsOf(question, frame(10, [5, 5])).bars[0]?.share).toBe(0.5);
});
