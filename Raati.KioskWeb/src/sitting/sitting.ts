import type { Answer, FeedbackCategory, Mood } from "@raati/contracts";
import type { Poll } from "../program/documents";
import { HomeTongue, type Tongue } from "../words";

/** What one person sees. Polls are carried whole: one that is withdrawn meanwhile is still finished. */
export type Screen =
  | { kind: "idle" }
  | { kind: "question"; poll: Poll; index: number }
  | { kind: "results"; poll: Poll; index: number; answers: Answer[] }
  | { kind: "mood" }
  | { kind: "category" }
  | { kind: "words" }
  | { kind: "feedbackThanks" };

/** What a shopper asks of the glass; gone with the sitting. */
export interface Switches {
  /** Texts a quarter larger. */
  large: boolean;
  contrast: boolean;
  /** The signage stands still. */
  paused: boolean;
}

/** Feedback being written. */
export interface Letter {
  mood: Mood | undefined;
  category: FeedbackCategory | undefined;
  text: string;
}

/** The ballot being answered. */
export interface OpenBallot {
  id: string;
  pollId: string;
  answers: Answer[];
  onScreenMs: number;
}

/** One person at the tablet, first touch to idle. */
export interface Sitting {
  /** Known before the first touch: the order of options on an idle slide is that of the sitting which a tap on it begins. */
  id: string;
  language: Tongue;
  /** Monotonic time of the last touch; undefined: nobody is there. */
  touchedAt: number | undefined;
  /** Polls this person has been offered and has answered. */
  answered: string[];
  ballot: OpenBallot | undefined;
  letter: Letter;
  switches: Switches;
  screen: Screen;
}

export const IdleAfterMs = 20_000;
export const WarnBeforeMs = 5_000;
/** Whoever stopped the signage wants to read it. */
export const PausedForMs = 120_000;

const blankLetter: Letter = { mood: undefined, category: undefined, text: "" };

export const newSitting = (id: string, language: Tongue = HomeTongue): Sitting => ({
  id,
  language,
  touchedAt: undefined,
  answered: [],
  ballot: undefined,
  letter: blankLetter,
  switches: { large: false, contrast: false, paused: false },
  screen: { kind: "idle" },
});

export const touched = (sitting: Sitting, now: number): Sitting => ({ ...sitting, touchedAt: now });

/** What is left of a person's time: all of it, the last seconds, or nothing. */
export const patience = (
  sitting: Sitting,
  now: number,
  idleAfterMs = IdleAfterMs,
): { kind: "nobody" | "here" | "over" } | { kind: "warn"; leftMs: number } => {
  if (sitting.touchedAt === undefined) return { kind: "nobody" };
  const reading = sitting.switches.paused && sitting.screen.kind === "idle";
  const left = sitting.touchedAt + (reading ? PausedForMs : idleAfterMs) - now;
  if (left <= 0) return { kind: "over" };
  return left <= WarnBeforeMs && !reading ? { kind: "warn", leftMs: left } : { kind: "here" };
};

export interface Vote {
  poll: Poll;
  /** Which question of the poll, from 0. */
  index: number;
  optionId: number;
  onScreenMs: number;
  ballotId: string;
}

/** One tap on an option. A question that is not the one on the screen, or a poll already answered, changes nothing. */
export const voted = (sitting: Sitting, vote: Vote): Sitting => {
  const { poll, index, optionId } = vote;
  const question = poll.questions[index];
  if (!question || !accepts(sitting, poll, index)) return sitting;
  const ballot: OpenBallot =
    sitting.ballot?.pollId === poll.id ? sitting.ballot : { id: vote.ballotId, pollId: poll.id, answers: [], onScreenMs: vote.onScreenMs };
  const answers = [...ballot.answers, { questionId: question.id, optionIds: [optionId] }];
  const last = index === poll.questions.length - 1;
  return {
    ...sitting,
    answered: last ? [...sitting.answered, poll.id] : sitting.answered,
    ballot: { ...ballot, answers },
    screen: last ? { kind: "results", poll, index: 0, answers } : { kind: "question", poll, index: index + 1 },
  };
};

const accepts = (sitting: Sitting, poll: Poll, index: number): boolean => {
  if (sitting.answered.includes(poll.id)) return false;
  const { screen } = sitting;
  if (screen.kind === "idle") return index === 0;
  return screen.kind === "question" && screen.poll.id === poll.id && screen.index === index;
};

/** The next open poll that this person has not answered. */
export const nextPoll = (sitting: Sitting, open: readonly Poll[]): Poll | undefined =>
  open.find((poll) => !sitting.answered.includes(poll.id));

/** The results of the next question of the poll just answered. */
export const nextResult = (sitting: Sitting): Sitting => {
  const { screen } = sitting;
  if (screen.kind !== "results") return sitting;
  return { ...sitting, screen: { ...screen, index: Math.min(screen.index + 1, screen.poll.questions.length - 1) } };
};

export const switched = (sitting: Sitting, name: keyof Switches): Sitting => ({
  ...sitting,
  switches: { ...sitting.switches, [name]: !sitting.switches[name] },
});
