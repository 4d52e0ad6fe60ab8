import type { OptionCount, QuestionResult, ShareRange } from "../api/types";
import { isNewer } from "../live/frames";

/** One line of a question's chart. Shares are 0 to 1, and absent while there are too few answers to say. */
export interface Line {
  optionId: number;
  votes: number;
  share?: number | undefined;
  range?: ShareRange | undefined;
  weighted?: ShareRange | undefined;
  /** Among those that nobody can be said to be ahead of. */
  leads: boolean;
}

/** The lines of a question: counts and shares as live as the frame is, ranges as they were last worked out. */
export function lines(question: QuestionResult, live: readonly OptionCount[] | undefined): Line[] {
  const counts = new Map(
    (live ?? []).filter((count) => count.questionId === question.questionId).map((count) => [count.optionId, count.count]),
  );
  const votes = question.options.map((option) => counts.get(option.optionId) ?? option.count);
  const total = votes.reduce((sum, n) => sum + n, 0);
  const ahead = leaders(question);
  return question.options.map((option, at) => ({
    optionId: option.optionId,
    votes: votes[at] ?? 0,
    share: option.share && total > 0 ? (votes[at] ?? 0) / total : undefined,
    range: option.share ?? undefined,
    weighted: option.weighted ?? undefined,
    leads: ahead.includes(option.optionId),
  }));
}

/** The clear leader; or, where it is too close to call, the first two. */
function leaders({ verdict, options }: QuestionResult): number[] {
  const order = [...options].sort((a, b) => b.count - a.count).map((option) => option.optionId);
  return verdict === "clearLeader" ? order.slice(0, 1) : verdict === "tooClose" ? order.slice(0, 2) : [];
}

/** The figures of a frame, when they are newer than those of the result. */
export const newerCounts = <F extends { version: Parameters<typeof isNewer>[0]; counts: OptionCount[] }>(
  frame: F | undefined,
  result: { version: Parameters<typeof isNewer>[0] },
) => (frame && isNewer(frame.version, result.version) ? frame.counts : undefined);

/** Weighted by members, another option comes first. */
export function isTurned({ options }: QuestionResult): boolean {
  const weighted = options.filter((option) => option.weighted);
  if (weighted.length < 2) return false;
  const first = [...options].sort((a, b) => b.count - a.count)[0];
  const first2 = [...weighted].sort((a, b) => (b.weighted?.value ?? 0) - (a.weighted?.value ?? 0))[0];
  return first?.optionId !== first2?.optionId;
}

/** Where the chart ends, and its gridlines: the least step of 1, 2, 5, 10 or 25 % that needs at most five of them. */
export function scale(all: readonly Line[]): { end: number; ticks: number[] } {
  const most = Math.max(0.1, ...all.map((line) => Math.max(line.share ?? 0, line.range?.high ?? 0, line.weighted?.high ?? 0)));
  const step = [0.05, 0.1, 0.2, 0.25].find((size) => most / size <= 5) ?? 0.25;
  const ticks = Array.from({ length: Math.floor(Math.min(1, most) / step + 1e-9) + 1 }, (_, at) => at * step);
  return { end: Math.min(1, Math.max(most, (ticks.at(-1) ?? 0) + step * 0.05)), ticks };
}
