import type { Feedback } from "@raati/contracts";
import { beforeEach, expect, test } from "vitest";
import type { Draft } from "../outbox/outboxStore";
import type { Poll, Settings } from "../program/documents";
import { FakeClock } from "../testing";
import { HubTime } from "../time/hubTime";
import { Session } from "./session";
import { waysOf } from "./ways";

const poll = (id: string, questions = 1): Poll => ({
  id,
  version: 1,
  name: id,
  questions: Array.from({ length: questions }, (_, i) => ({
    id: i + 1,
    kind: "yesNo" as const,
    text: { fi: "?" },
    options: [
      { id: 1, text: { fi: "Kyllä" } },
      { id: 2, text: { fi: "Ei" } },
    ],
    order: "ordinal" as const,
  })),
  languages: ["fi"],
  opensAtMs: 0,
  visibility: "afterVote",
});

const identity = {
  kioskId: "k",
  name: "Ovi",
  storeId: "s",
  storeName: "Keskusta",
  organizationName: "Osuuskauppa",
  placementId: "p",
  timeZone: "Europe/Helsinki",
  staffTest: false,
};

let clock: FakeClock;
let settings: Settings | undefined;
let drafts: Draft[];
let sealed: string[];
let left: Feedback[];
let session: Session;
let painted: (then: () => void) => void;

beforeEach(() => {
  painted = (then) => then();
  settings = undefined;
  clock = new FakeClock();
  drafts = [];
  sealed = [];
  left = [];
  session = new Session({
    clock,
    time: new HubTime(clock, undefined),
    outbox: {
      answer: async (draft) => void drafts.push(draft),
      seal: async (id) => void sealed.push(id),
      leave: async (feedback) => void left.push(feedback),
    },
    identity: () => identity,
    openPolls: () => [poll("a"), poll("b")],
    ways: () => waysOf(settings),
    painted: (then) => painted(then),
  });
});

test("one answer to a poll of one question is sealed at once", () => {
  session.vote(poll("a"), 0, 2, 1_234.5);
  expect(drafts).toMatchObject([
    { pollId: "a", answers: [{ questionId: 1, optionIds: [2] }], placementId: "p", onScreenMs: 1_235, language: "fi" },
  ]);
  expect(sealed).toEqual([drafts[0]?.id]);
});

test("a vote is kept at once, and the next screen waits until its mark was painted", () => {
  let frame = () => {};
  painted = (then) => {
    frame = then;
  };
  expect(session.vote(poll("a"), 0, 2, 900)).toBe(true);
  expect(drafts.map(({ answers }) => answers)).toEqual([[{ questionId: 1, optionIds: [2] }]]);
  expect([session.sitting.value.screen.kind, sealed]).toEqual(["idle", []]);
  frame();
  expect([session.sitting.value.screen.kind, sealed]).toEqual(["results", [drafts[0]?.id]]);
  frame();
  expect(sealed.length).toBe(1);
});

test("whatever comes before the mark was painted finds the vote counted: another finger, the end, or a page that paints nothing", () => {
  painted = () => {};
  const counted = (then: () => void) => {
    session.end();
    const before = sealed.length;
    expect(session.vote(poll("a"), 0, 1, 900)).toBe(true);
    then();
    return sealed.length - before;
  };
  expect(counted(() => expect(session.vote(poll("a"), 0, 2, 900)).toBe(false))).toBe(1);
  expect(counted(() => session.end())).toBe(1);
  expect(counted(() => session.touch())).toBe(1);
  expect(counted(() => session.tick())).toBe(1);
  expect(drafts.every(({ answers }) => answers[0]?.optionIds[0] === 1)).toBe(true);
});

test("of several questions what was answered counts, even if the shopper walks away", () => {
  session.vote(poll("a", 3), 0, 1, 900);
  session.vote(poll("a", 3), 1, 2, 900);
  expect(sealed).toEqual([]);
  clock.advance(20_000);
  session.tick();
  expect(sealed).toEqual([drafts[0]?.id]);
  expect(drafts.at(-1)?.answers.length).toBe(2);
  expect(session.sitting.value.screen.kind).toBe("idle");
});

test("the next person is another sitting, in the home language, and is offered the poll anew", () => {
  session.speak("sv");
  session.vote(poll("a"), 0, 1, 900);
  const first = session.sitting.value.id;
  expect(session.upNext()?.id).toBe("b");
  session.end();
  expect(session.sitting.value.id).not.toBe(first);
  expect(session.sitting.value.language).toBe("fi");
  expect(session.upNext()?.id).toBe("a");
  expect(session.inUse).toBe(false);
});

test("a warning runs before the results go, and a touch stops it", () => {
  session.vote(poll("a"), 0, 1, 900);
  clock.advance(16_000);
  session.tick();
  expect(session.warning.value).toBe(4_000);
  session.touch();
  session.tick();
  expect(session.warning.value).toBeUndefined();
});

test("nobody is warned who only touched the signage", () => {
  session.touch();
  clock.advance(17_000);
  session.tick();
  expect(session.warning.value).toBeUndefined();
});

test("feedback goes with its mood and category, without its blanks", () => {
  session.openFeedback();
  session.chooseMood("good");
  session.chooseCategory("selection");
  session.write({ text: "  Hyvä valikoima " });
  session.sendFeedback();
  expect(left).toMatchObject([{ mood: "good", category: "selection", text: "Hyvä valikoima", placementId: "p", language: "fi" }]);
  expect(session.sitting.value.screen.kind).toBe("feedbackThanks");

  session.openFeedback();
  session.chooseMood("bad");
  session.chooseCategory("other");
  session.write({ text: "   " });
  session.sendFeedback();
  expect(left[1]).toMatchObject({ mood: "bad", category: "other", text: undefined });
});

test("going back keeps what was written, and the next person finds nothing of it", () => {
  session.openFeedback();
  session.chooseMood("good");
  session.chooseCategory("service");
  session.write({ text: "Kiitos" });
  session.back();
  expect(session.sitting.value.screen.kind).toBe("category");
  session.back();
  expect(session.sitting.value.screen.kind).toBe("mood");
  expect(session.sitting.value.letter).toEqual({ mood: "good", category: "service", text: "Kiitos" });
  session.end();
  expect(session.sitting.value.letter.text).toBe("");
});

test("large text, contrast and pause are the sitting's, and go with it", () => {
  session.toggle("large");
  session.toggle("contrast");
  session.toggle("contrast");
  expect(session.sitting.value.switches).toEqual({ large: true, contrast: false, paused: false });
  session.end();
  expect(session.sitting.value.switches.large).toBe(false);
});

test("signage that was stopped stands for two minutes, and the results do not", () => {
  session.toggle("paused");
  clock.advance(119_000);
  session.tick();
  expect([session.inUse, session.warning.value]).toEqual([true, undefined]);
  clock.advance(1_000);
  session.tick();
  expect(session.inUse).toBe(false);

  session.toggle("paused");
  session.vote(poll("a"), 0, 1, 900);
  clock.advance(20_000);
  session.tick();
  expect(session.sitting.value.screen.kind).toBe("idle");
});

test("the idle screen takes the organization's first language at once, and a person keeps their own", () => {
  settings = { id: "s", version: 1, languages: ["sv", "fi"], idleSeconds: 40 };
  session.tick();
  expect(session.sitting.value.language).toBe("sv");
  session.speak("fi");
  clock.advance(35_000);
  session.tick();
  expect(session.sitting.value.language).toBe("fi");
  clock.advance(6_000);
  session.tick();
  expect(session.sitting.value.language).toBe("sv");
});
