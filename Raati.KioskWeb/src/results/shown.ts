import type { ResultFrame } from "@raati/contracts";
import type { Poll } from "../program/documents";

/** Whether this poll's split is ever shown on a tablet while the poll is open. */
export const mayBeShown = (poll: Poll): boolean => poll.visibility === "always" || poll.visibility === "afterVote";

/** There is a split, and it may be shown: it may lag behind the number of answers, which gives nobody's vote away. */
export const isShown = (poll: Poll, split: ResultFrame | undefined): split is ResultFrame =>
  mayBeShown(poll) && split !== undefined && split.answers > 0;
