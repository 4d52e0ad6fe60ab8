import { readFileSync } from "node:fs";
import type { CampaignPriority } from "@raati/contracts";
import { expect, test } from "vitest";
import { slidesOf, sourcesOf } from "../idle/playlist";
import type { Showable } from "../program/documents";
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

const anyPoll: Showable = {
  kind: "poll",
  poll: { id: "p", version: 1, name: "p", questions: [], languages: ["fi"], opensAtMs: 0, visibility: "afterVote" },
};
const anyBulletin: Showable = { kind: "bulletin", bulletin: { id: "b", version: 1, title: { fi: "b" }, text: {}, showsFromMs: 0 } };
const anyCampaign = (id: string, priority: CampaignPriority): Showable => ({
  kind: "campaign",
  campaign: {
    ...{ id, version: 1, name: id, priority, transition: "fade", always: true },
    slides: [{ id, kind: "bulletin", durationMs: 5_000, fit: "contain", color: "accent", title: { fi: id } }],
  },
});

interface Vector {
  name: string;
  given: { polls: boolean; bulletins: boolean; campaigns: { id: string; priority: CampaignPriority }[] };
  sources: { source: string; weight: number }[];
  order: string[];
}

/** Read by the hub's tests too: what a store is told and what its tablets do is one. */
const { rounds }: { rounds: Vector[] } = JSON.parse(readFileSync(new URL("../../../tests/vectors/rounds.json", import.meta.url), "utf8"));

const glassOf = ({ given }: Vector) =>
  slidesOf(
    [
      ...(given.polls ? [anyPoll] : []),
      ...(given.bulletins ? [anyBulletin] : []),
      // As the program has them: by their ids.
      ...[...given.campaigns].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, priority }) => anyCampaign(id, priority)),
    ],
    1,
    { isOn: () => true, has: () => true, hasSplit: () => true },
  ).filter(({ kind }) => kind !== "welcome");

test.each(rounds)("$name", (vector) => {
  const sources = sourcesOf(glassOf(vector));
  expect(sources.map(({ key, weight }) => ({ source: key, weight }))).toEqual(vector.sources);
  const order: string[] = [];
  // Twice round: after a whole round it begins anew.
  for (let round = NewRound, next = turn(round, sources); next && order.length < 2 * vector.order.length; next = turn(round, sources)) {
    order.push(next.source);
    round = next.round;
  }
  expect(order).toEqual([...vector.order, ...vector.order]);
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

test("one shown when its turn has come has had it", () => {
  const three = source("p", 4, "p1", "p2", "p3");
  const { round } = play([three, bulletins], 1);
  const next = turn(round, [three, bulletins]);
  expect(next?.slide.key).toBe("b");
  expect(shownInBetween(round, [three, bulletins], { key: "b" })).toEqual(next?.round);
});

test("with nobody there is no turn", () => {
  expect(turn(NewRound, [])).toBeUndefined();
});
