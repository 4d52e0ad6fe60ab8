import type { ResultFrame } from "@raati/contracts";
import { newest } from "../live/frames";
import type { Watched } from "../live/useWatched";

export const results: Watched<ResultFrame> = {
  start: (hub, id) => hub.watchPoll(id),
  changes: (id, take) => ({
    resultsChanged: (frames) => {
      for (const frame of frames) if (frame.pollId === id) take(frame);
    },
  }),
  choose: newest,
};

/** A share shows from ten answers; below fifty it is tagged as a small sample. */
export const showsShares = (answers: number) => answers >= 10;
export const isSmall = (answers: number) => answers >= 10 && answers < 50;

export interface Bar {
  optionId: number;
  name: string;
  votes: number;
  /** Of the question's answers, 0 to 1; undefined while there are too few to say. */
  share: number | undefined;
  /** How long it is drawn beside the longest, 0 to 1: bars begin at zero and share one scale. */
  length: number;
}

/** The bars of one question, in the poll's order: options that nobody chose are there too. */
export function bars(
  question: { id: number; options: readonly { id: number }[] },
  counts: readonly { questionId: number; optionId: number; count: number }[],
  name: (optionId: number) => string,
): Bar[] {
  const votes = new Map(counts.filter((count) => count.questionId === question.id).map((count) => [count.optionId, count.count]));
  const given = question.options.map((option) => votes.get(option.id) ?? 0);
  const total = given.reduce((sum, n) => sum + n, 0);
  const most = Math.max(1, ...given);
  return question.options.map((option, index) => {
    const own = given[index] ?? 0;
    return {
      optionId: option.id,
      name: name(option.id),
      votes: own,
      share: showsShares(total) ? own / total : undefined,
      length: own / most,
    };
  });
}
