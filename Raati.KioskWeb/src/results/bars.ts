import type { OptionCount, Question, ResultFrame } from "@raati/contracts";

/** A share is told from here on, and is called a small sample below that (design 9). */
export const ShareFrom = 10;
export const SmallSampleBelow = 50;

/** A store's published split beside the whole; the hub sends it once it may be shown (design 9). */
export interface StoreSplit {
  counts: OptionCount[];
  answers: number;
  asOfMs: number;
}

/** The store's part of a frame, when this hub sends one. */
export const storeOf = (frame: ResultFrame): StoreSplit | undefined => (frame as ResultFrame & { store?: StoreSplit }).store;

export interface Figure {
  count: number;
  /** Of the question's answers; absent while they are too few to say so. */
  share: number | undefined;
  /** Length of its bar, 0 to 1. Bars start at zero. */
  length: number;
}

export interface Bar extends Figure {
  optionId: number;
  store: Figure | undefined;
}

export interface Bars {
  bars: Bar[];
  answers: number;
}

const countsOf = (question: Question, counts: readonly OptionCount[]): number[] =>
  question.options.map(({ id }) => counts.find((count) => count.questionId === question.id && count.optionId === id)?.count ?? 0);

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

const proportions = (counts: readonly number[]): number[] => counts.map((count) => count / Math.max(1, sum(counts)));

/**
 * One bar an option in the document's order; options nobody chose included. All bars of a question, the whole's and the store's, have
 * one scale: the largest proportion among them is the full length.
 */
export const barsOf = (question: Question, frame: Pick<ResultFrame, "counts">, store?: StoreSplit): Bars => {
  const whole = countsOf(question, frame.counts);
  const here = store && countsOf(question, store.counts);
  const longest = Math.max(...proportions(whole), ...(here ? proportions(here) : []), Number.EPSILON);
  const figures = (counts: readonly number[]): Figure[] => {
    const told = sum(counts) >= ShareFrom;
    return proportions(counts).map((part, index) => ({
      count: counts[index] ?? 0,
      share: told ? part : undefined,
      length: part / longest,
    }));
  };
  const wholes = figures(whole);
  const heres = here && figures(here);
  const bars = question.options.flatMap(({ id }, index) => {
    const figure = wholes[index];
    return figure ? [{ ...figure, optionId: id, store: heres?.[index] }] : [];
  });
  return { bars, answers: sum(whole) };
};

/** Bars that need two columns: many, or a good few with long words. */
export const isMany = (texts: readonly string[]): boolean =>
  texts.length > 7 || (texts.length > 5 && texts.some((text) => text.length > 32));

/** The others beside this person: those there were before, and from then on all but one. Never fewer than were there. */
export const othersOf = (before: number, now: number): number => Math.max(before, now - 1);
