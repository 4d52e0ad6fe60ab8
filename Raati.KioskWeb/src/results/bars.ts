import type { Question, ResultFrame } from "@raati/contracts";

/** A share is told from here on, and is called a small sample below that (design 9). */
export const ShareFrom = 10;
export const SmallSampleBelow = 50;

export interface Bar {
  optionId: number;
  count: number;
  /** Of the question's answers; absent while they are too few to say so. */
  share: number | undefined;
  /** Length against the longest bar, 0 to 1. Bars start at zero. */
  length: number;
}

export interface Bars {
  bars: Bar[];
  answers: number;
}

/** One bar an option in the document's order; options nobody chose included. */
export const barsOf = (question: Question, frame: ResultFrame): Bars => {
  const counts = question.options.map(
    ({ id }) => frame.counts.find((count) => count.questionId === question.id && count.optionId === id)?.count ?? 0,
  );
  const answers = counts.reduce((sum, count) => sum + count, 0);
  const longest = Math.max(1, ...counts);
  const bars = question.options.map(({ id }, index) => {
    const count = counts[index] ?? 0;
    return { optionId: id, count, share: answers >= ShareFrom ? count / answers : undefined, length: count / longest };
  });
  return { bars, answers };
};
