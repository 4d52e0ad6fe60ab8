import type { OptionCount, Question, ResultFrame, StorePart } from "@raati/contracts";
import type { Pane } from "../sitting/arrangement";

/** A share is told from here on, and is called a small sample below that (design 9). */
export const ShareFrom = 10;
export const SmallSampleBelow = 50;

export interface Figure {
  count: number;
  /** Of the question's answers; absent while they are too few to say so. */
  share: number | undefined;
  /** Length of its bar, 0 to 1. Bars start at zero. */
  length: number;
}

export interface Bar extends Figure {
  optionId: number;
  /** This store's; covered where its number may not be shown, which is not zero; absent without a store's split. */
  store: Figure | "covered" | undefined;
}

export interface Bars {
  bars: Bar[];
  answers: number;
}

const countOf = (counts: readonly OptionCount[], questionId: number, optionId: number): number | undefined =>
  counts.find((count) => count.questionId === questionId && count.optionId === optionId)?.count;

/**
 * One bar an option in the document's order; options nobody chose included. All bars of a question, the whole's and the store's, have
 * one scale: the largest proportion among them is the full length.
 */
export const barsOf = (question: Question, frame: Pick<ResultFrame, "counts">, store?: StorePart): Bars => {
  const rows = question.options.map(({ id }) => ({
    optionId: id,
    whole: countOf(frame.counts, question.id, id) ?? 0,
    here: store && countOf(store.counts, question.id, id),
  }));
  const answers = rows.reduce((sum, { whole }) => sum + whole, 0);
  const part = (count: number, of: number) => count / Math.max(1, of);
  const parts = rows.flatMap(({ whole, here }) => [part(whole, answers), here === undefined ? 0 : part(here, store?.answers ?? 0)]);
  const longest = Math.max(...parts, Number.EPSILON);
  const figure = (count: number, of: number): Figure => ({
    count,
    share: of >= ShareFrom ? part(count, of) : undefined,
    length: part(count, of) / longest,
  });
  const bars = rows.map(({ optionId, whole, here }): Bar => {
    const told = store && (here === undefined ? "covered" : figure(here, store.answers));
    return { ...figure(whole, answers), optionId, store: told };
  });
  return { bars, answers };
};

/**
 * How densely bars are set, from 0: name over bar with large figures; 1: one line for name and share; 2: smaller, in two columns on a
 * glass that lies; 3: the smallest type there is, on a glass that lies a table. What does not fit is set one step denser (view/fitting.ts).
 */
export const Densest = 3;

const RoomyRowPx = 82;
/** What all but the bars takes of the glass, at the least. */
const TakenPx = 350;

/** The step to begin with: not one that can't fit whatever the words are. */
export const firstDensity = (options: number, { height, scale }: Pane): number => (options * RoomyRowPx * scale > height - TakenPx ? 1 : 0);

/** The others beside this person: those there were before, and from then on all but one. Never fewer than were there. */
export const othersOf = (before: number, now: number): number => Math.max(before, now - 1);

/** Whether the hub says that nobody clearly leads yet. */
export const isTooClose = (frame: ResultFrame, questionId: number) =>
  frame.verdicts?.find((verdict) => verdict.questionId === questionId)?.verdict === "tooClose";
