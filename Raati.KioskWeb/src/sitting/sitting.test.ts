import { expect, test } from "vitest";
import type { Poll } from "../program/documents";
import { optionsFor } from "./shuffle";
import { newSitting, nextPoll, patience, touched, voted } from "./sitting";
import { Tap } from "./tap";

const question = (id: number, order: "nominal" | "ordinal" = "nominal", count = 5) => ({
  id,
  kind: "singleChoice" as const,
  text: { fi: `Kysymys ${id}` },
  options: Array.from({ length: count }, (_, i) => ({ id: i + 1, text: { fi: `Vaihtoehto ${i + 1}` } })),
  order,
});

const poll = (id: string, questions = 1): Poll => ({
  id,
  version: 1,
  name: id,
  questions: Array.from({ length: questions }, (_, i) => question(i + 1)),
  languages: ["fi"],
  opensAtMs: 0,
  visibility: "afterVote",
});

const vote = (poll: Poll, index: number, optionId = 1) => ({ poll, index, optionId, onScreenMs: 900, ballotId: `ballot-${poll.id}` });

test("a tap on the idle slide is the vote, and the results follow", () => {
  const after = voted(newSitting("s"), vote(poll("a"), 0, 3));
  expect(after.screen.kind).toBe("results");
  expect(after.ballot?.answers).toEqual([{ questionId: 1, optionIds: [3] }]);
  expect(after.answered).toEqual(["a"]);
});

test("several questions go step by step into one ballot, and results come when it is finished", () => {
  const it = poll("a", 3);
  const one = voted(newSitting("s"), vote(it, 0));
  expect(one.screen).toMatchObject({ kind: "question", index: 1 });
  const two = voted(one, { ...vote(it, 1), ballotId: "other", onScreenMs: 5 });
  const three = voted(two, vote(it, 2));
  expect(three.ballot).toMatchObject({ id: "ballot-a", onScreenMs: 900 });
  expect(three.ballot?.answers.map((answer) => answer.questionId)).toEqual([1, 2, 3]);
  expect(three.screen.kind).toBe("results");
});

test("a double tap is one answer", () => {
  const it = poll("a", 2);
  const once = voted(newSitting("s"), vote(it, 0, 1));
  expect(voted(once, vote(it, 0, 2))).toBe(once);
  const finished = voted(newSitting("s"), vote(poll("b"), 0));
  expect(voted(finished, vote(poll("b"), 0))).toBe(finished);
});

test("a poll is offered once per sitting", () => {
  const after = voted(newSitting("s"), vote(poll("a"), 0));
  expect(nextPoll(after, [poll("a"), poll("b")])?.id).toBe("b");
  expect(nextPoll(after, [poll("a")])).toBeUndefined();
});

test("after 20 s without touch it is over, the last 5 s are a warning, and a touch extends", () => {
  expect(patience(newSitting("s"), 0).kind).toBe("nobody");
  const sitting = touched(newSitting("s"), 1_000);
  expect(patience(sitting, 15_999).kind).toBe("here");
  expect(patience(sitting, 17_000)).toEqual({ kind: "warn", leftMs: 4_000 });
  expect(patience(sitting, 21_000).kind).toBe("over");
  expect(patience(touched(sitting, 20_000), 21_000).kind).toBe("here");
});

test("equal options keep their order through a sitting, and another sitting has another", () => {
  const ids = (sitting: string) => optionsFor(sitting, "a", question(1)).map((option) => option.id);
  expect(ids("one")).toEqual(ids("one"));
  const orders = new Set(Array.from({ length: 200 }, (_, i) => ids(`sitting ${i}`).join()));
  expect(orders.size).toBeGreaterThan(50);
});

test("over many sittings every option is as often on every place", () => {
  const first = [0, 0, 0, 0];
  for (let i = 0; i < 4_000; i++) {
    const id = optionsFor(`sitting ${i}`, "a", question(1, "nominal", 4))[0]?.id ?? 0;
    first[id - 1] = (first[id - 1] ?? 0) + 1;
  }
  for (const count of first) expect(Math.abs(count - 1_000)).toBeLessThan(130);
});

test("a scale is never shuffled", () => {
  expect(optionsFor("one", "a", question(1, "ordinal")).map((option) => option.id)).toEqual([1, 2, 3, 4, 5]);
});

const press = { pointer: 1, option: 2, painting: "a" };

test("down and up on one option of a settled painting is a vote", () => {
  const tap = new Tap();
  tap.down(press, 1_000, 1_500);
  expect(tap.up(press)).toBe(true);
});

test("a painting under half a second old takes no vote", () => {
  const tap = new Tap();
  tap.down(press, 1_000, 1_499);
  expect(tap.up(press)).toBe(false);
  tap.down(press, undefined, 9_000);
  expect(tap.up(press)).toBe(false);
});

test("a finger that slid to another option, or over a change of slides, votes on nothing", () => {
  const tap = new Tap();
  tap.down(press, 0, 1_000);
  expect(tap.up({ ...press, option: 3 })).toBe(false);
  tap.down(press, 0, 1_000);
  expect(tap.up({ ...press, painting: "b" })).toBe(false);
});

test("a second finger takes the vote back", () => {
  const tap = new Tap();
  tap.down(press, 0, 1_000);
  tap.down({ ...press, pointer: 2, option: 3 }, 0, 1_100);
  expect(tap.up(press)).toBe(false);
});
