import type { OptionCount, Question, ResultFrame, StorePart } from "@raati/contracts";

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

/** Bars that need two columns: many, or a good few with long words. */
export const isMany = (texts: readonly string[]): boolean =>
  texts.length > 7 || (texts.length > 5 && texts.some((text) => text.length > 32));

/** The others beside this person: those there were before, and from then on all but one. Never fewer than were there. */
export const othersOf = (before: number, now: number): number => Math.max(before, now - 1);
