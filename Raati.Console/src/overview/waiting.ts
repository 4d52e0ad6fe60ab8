import type { PollRow } from "../api/types";

export interface PollsWaiting {
  /** Open polls that close within two days, the first first. */
  closing: PollRow[];
  /** Closed ones whose result nobody has certified. */
  certify: PollRow[];
  drafts: PollRow[];
}

const soonMs = 48 * 3_600_000;

/** Which polls want something done. */
export function pollsWaiting(polls: readonly PollRow[], now: number): PollsWaiting {
  const closes = (poll: PollRow) => poll.closesAtMs ?? Number.POSITIVE_INFINITY;
  return {
    closing: polls.filter((poll) => poll.state === "open" && closes(poll) - now <= soonMs).sort((a, b) => closes(a) - closes(b)),
    certify: polls.filter((poll) => poll.state === "closed"),
    drafts: polls.filter((poll) => poll.state === "draft"),
  };
}
