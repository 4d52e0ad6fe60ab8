import { type Ballot, CastBounds, type Feedback, type KioskHub } from "@raati/contracts";
import type { Cargo } from "./lane";
import type { Shelf } from "./shelf";

export type OutboxHub = Pick<KioskHub, "cast" | "submitFeedback">;

const FeedbackAtOnce = 10;

const connected = (hub: OutboxHub | undefined): OutboxHub => {
  if (!hub) throw new Error("no connection");
  return hub;
};

export const ballotCargo = (
  shelf: Shelf,
  hub: () => OutboxHub | undefined,
  nowMs: () => number,
  taken: (ballots: Ballot[]) => void,
): Cargo<Ballot> => ({
  maxItems: CastBounds.maxBallots,
  maxBytes: CastBounds.maxBytes,
  send: async (ballots) => {
    const reply = await connected(hub()).cast(ballots);
    return { outcomes: reply.receipts.map((receipt) => receipt.outcome), retryAfterMs: reply.retryAfterMs };
  },
  take: (limit) => shelf.take("ballots", limit),
  accepted: async (ballots) => {
    await shelf.keep(ballots, nowMs());
    taken(ballots);
  },
  park: (ballot, why, forEver) => shelf.park("ballots", ballot, why, forEver),
  strike: async (ballot) => shelf.strike("ballots", ballot),
});

export const feedbackCargo = (shelf: Shelf, hub: () => OutboxHub | undefined): Cargo<Feedback> => ({
  maxItems: FeedbackAtOnce,
  maxBytes: CastBounds.maxBytes,
  send: async (feedback) => {
    const reply = await connected(hub()).submitFeedback(feedback);
    return { outcomes: reply.receipts.map((receipt) => receipt.outcome), retryAfterMs: reply.retryAfterMs };
  },
  take: (limit) => shelf.take("feedback", limit),
  accepted: (feedback) => shelf.delivered(feedback),
  park: (item, why, forEver) => shelf.park("feedback", item, why, forEver),
  strike: async (item) => shelf.strike("feedback", item),
});
