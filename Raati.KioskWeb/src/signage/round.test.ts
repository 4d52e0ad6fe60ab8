import { expect, test } from "vitest";
import { NewRound, type Round, type Source, shownInBetween, turn } from "./round";

interface Thing {
  key: string;
}

const source = (key: string, weight: number, ...slides: string[]): Source<Thing> => ({
  key,
  weight,
  slides: (slides.length > 0 ? slides : [key]).map((one) => ({ key: one })),
});

const play = (sources: Source<Thing>[], turns: number, from: Round = NewRound): { shown: string[]; round: Round } => {
  const shown: string[] = [];
  let round = from;
  for (let i = 0; i < turns; i++) {
    const next = turn(round, sources);
    if (!next) break;
    shown.push(next.slide.key);
    round = next.round;
  }
  return { shown, round };
};

const polls = source("p", 4);
const bulletins = source("b", 2);

test.each<[string, Source<Thing>[], string]>([
  ["polls alone", [polls], "pppp"],
  ["polls and bulletins", [polls, bulletins], "pbppbp"],
  ["polls, bulletins, a normal campaign", [polls, bulletins, source("A", 2)], "pbAppbAp"],
  ["a high one beside polls: the first of equals", [polls, source("A", 4)], "pApA"],
  ["low, normal and high", [source("A", 1), source("B", 2), source("C", 4)], "CBCACBC"],
  ["all of them", [polls, bulletins, source("A", 1), source("B", 2), source("C", 4)], "pCbBpCApCbBpC"],
])("%s", (_, sources, expected) => {
  expect(play(sources, expected.length).shown.join("")).toBe(expected);
});

test("over a whole round every source has as many turns as its weight", () => {
  const { shown } = play([polls, bulletins, source("A", 1), source("B", 4)], 11 * 7);
  expect(["p", "b", "A", "B"].map((key) => shown.filter((one) => one === key).length)).toEqual([28, 14, 7, 28]);
});

test("a turn of a source is its next slide, and after the last its first", () => {
  expect(play([source("A", 2, "a1", "a2", "a3"), source("B", 2, "b1", "b2")], 8).shown).toEqual([
    ...["a1", "b1", "a2", "b2", "a3", "b1", "a1", "b2"],
  ]);
});

test("what can't be shown is passed over, and a source with nothing to show takes no turn", () => {
  expect(play([polls, { key: "A", weight: 4, slides: [] }], 3).shown).toEqual(["p", "p", "p"]);
  const { round } = play([source("A", 1, "a1", "a2", "a3")], 1);
  expect(play([source("A", 1, "a1", "a3")], 2, round).shown).toEqual(["a3", "a1"]);
});

test("when the slide shown last is gone, the one in its place comes", () => {
  const { round } = play([source("A", 1, "a1", "a2", "a3")], 2);
  expect(play([source("A", 1, "a1", "a3")], 1, round).shown).toEqual(["a3"]);
  const end = play([source("A", 1, "a1", "a2", "a3")], 3).round;
  expect(play([source("A", 1, "a1", "a2")], 1, end).shown).toEqual(["a1"]);
});

test("one that comes begins with nothing saved, one that goes is forgotten", () => {
  const { round } = play([polls, bulletins], 1);
  const next = play([polls, bulletins, source("A", 2)], 3, round);
  expect(next.shown.sort()).toEqual(["A", "b", "p"]);
  const gone = play([polls], 1, next.round).round;
  expect([Object.keys(gone.saved), Object.keys(gone.last)]).toEqual([["p"], ["p"]]);
});

test("one shown out of its turn moves its source on and costs nothing", () => {
  const three = source("p", 4, "p1", "p2", "p3");
  const { round } = play([three, bulletins], 1);
  const after = shownInBetween(round, [three, bulletins], { key: "p3" });
  expect(after.saved).toEqual(round.saved);
  expect(play([three, bulletins], 2, after).shown).toEqual(["b", "p1"]);
});

test("with nobody there is no turn", () => {
  expect(turn(NewRound, [])).toBeUndefined();
});
