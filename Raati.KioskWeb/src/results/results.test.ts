import { expect, test } from "vitest";
import { barsOf, firstDensity, isTooClose, othersOf } from "./bars";
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

test("a closed poll's last word takes the place of what was said of the same figures", () => {
  const frames = new Frames([], () => undefined);
  frames.results([frame(5, [3, 2])]);
  frames.results([{ ...frame(5, [3, 2]), asOfMs: 9, verdicts: [{ questionId: 1, verdict: "clearLeader", leaderId: 1 }] }]);
  frames.results([frame(5, [3, 2])]);
  expect(frames.splits.value.get("a")?.verdicts?.[0]?.verdict).toBe("clearLeader");
});

test("this store's part comes with the same figures that all tablets have had, and stays with them", () => {
  const kept: (number | undefined)[] = [];
  const frames = new Frames([], ({ store }) => kept.push(store?.answers));
  const own = { ...frame(5, [3, 2]), store: { answers: 2, counts: [], asOfMs: 5 } };
  frames.results([frame(5, [3, 2])]);
  frames.results([own]);
  expect(frames.splits.value.get("a")?.store?.answers).toBe(2);
  frames.results([{ ...frame(5, [3, 2]), asOfMs: 9 }]);
  expect(frames.splits.value.get("a")).toMatchObject({ asOfMs: 9, store: { answers: 2 } });
  frames.results([frame(6, [4, 2])]);
  expect(frames.splits.value.get("a")?.store).toBeUndefined();
  expect(kept).toEqual([undefined, 2, 2, undefined]);
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

const store = (counts: number[], answers = counts.reduce((sum, count) => sum + count, 0)) => ({
  answers,
  counts: frame(1, counts).counts.filter(({ count }) => count > 0),
  asOfMs: 1,
});

test("the store's bars and the whole's have one scale", () => {
  const { bars } = barsOf(question, frame(9, [60, 40, 0]), store([6, 24, 0], 30));
  const lengths = bars.map((bar) => [bar.length, bar.store === "covered" ? bar.store : bar.store?.length]);
  expect(lengths.map((pair) => pair.map((length) => (typeof length === "number" ? length.toFixed(2) : length)))).toEqual([
    ["0.75", "0.25"],
    ["0.50", "1.00"],
    ["0.00", "covered"],
  ]);
  expect(bars[1]?.store).toMatchObject({ count: 24, share: 0.8 });
});

test("an option that the store's split leaves out is covered and not zero, and shares are of all the store's answers", () => {
  const { bars } = barsOf(question, frame(9, [60, 40, 10]), store([15, 0, 0], 30));
  expect(bars.map((bar) => (bar.store === "covered" ? bar.store : bar.store?.share))).toEqual([0.5, "covered", "covered"]);
});

test("without answers, and without a store's split, there are no lengths", () => {
  expect(barsOf(question, frame(9, [0, 0])).bars.map((bar) => [bar.length, bar.store])).toEqual([
    [0, undefined],
    [0, undefined],
    [0, undefined],
  ]);
});

test("you and the others: own answer counted or not, and never fewer than before", () => {
  expect(othersOf(7, 7)).toBe(7);
  expect(othersOf(7, 8)).toBe(7);
  expect(othersOf(7, 12)).toBe(11);
  expect(othersOf(0, 0)).toBe(0);
});

test("bars begin as roomy as their number allows on the glass", () => {
  const lying = { width: 1280, height: 800, scale: 1 };
  expect([2, 5, 6, 12].map((options) => firstDensity(options, lying))).toEqual([0, 0, 1, 1]);
  expect(firstDensity(5, { ...lying, scale: 1.25 })).toBe(1);
  expect(firstDensity(11, { width: 800, height: 1280, scale: 1 })).toBe(0);
  expect([2, 4].map((options) => firstDensity(options, { width: 1024, height: 600, scale: 1 }))).toEqual([0, 1]);
});

test("too close to call is what the hub says, and an older hub says nothing", () => {
  const said = (verdict: "tooClose" | "clearLeader") => ({ ...frame(1, [30, 29]), verdicts: [{ questionId: 1, verdict, leaderId: 1 }] });
  expect(isTooClose(said("tooClose"), 1)).toBe(true);
  expect(isTooClose(said("tooClose"), 2)).toBe(false);
  expect(isTooClose(said("clearLeader"), 1)).toBe(false);
  expect(isTooClose(frame(1, [30, 29]), 1)).toBe(false);
});
