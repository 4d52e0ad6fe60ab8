import type { FeedbackView } from "../api/types";

/**
 * The list with what was in it before and was read since: narrowed to unread ones, a list would lose the line that is being looked at, and whoever
 * walks it with the arrows would stand on nothing. Newest first, as the hub has them.
 */
export function withKept(items: readonly FeedbackView[], kept: ReadonlyMap<string, FeedbackView>): FeedbackView[] {
  const there = new Set(items.map(({ id }) => id));
  const missing = [...kept.values()].filter(({ id }) => !there.has(id));
  if (missing.length === 0) return [...items];
  return [...items, ...missing].sort((a, b) => b.leftAtMs - a.leftAtMs);
}
