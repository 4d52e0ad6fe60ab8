import type { Ballot, CastOutcome, CastReply, Feedback, FeedbackReply } from "@raati/contracts";
import type { OutboxHub } from "./cargo";
import type { Outbox } from "./outbox";
import type { Draft } from "./outboxStore";

const Poll = "0190a000-0000-7000-8000-00000000000a";

/** A hub that keeps what it is handed, and refuses as it is told. */
export class FakeHub implements OutboxHub {
  readonly ledger = new Map<string, Ballot>();
  readonly calls: number[] = [];
  readonly feedback: Feedback[] = [];
  outcome: (ballot: Ballot) => CastOutcome = () => "accepted";
  breaks: (ballot: Ballot) => boolean = () => false;
  retryAfterMs: number | undefined;

  async cast(ballots: Ballot[]): Promise<CastReply> {
    this.calls.push(ballots.length);
    if (ballots.length > 50 || JSON.stringify(ballots).length > 24 * 1024) throw new Error("over the bound");
    if (ballots.some(this.breaks)) throw new Error("An error occurred on the server");
    const receipts = ballots.map((ballot) => ({ ballotId: ballot.id, outcome: this.outcome(ballot) }));
    for (const [index, ballot] of ballots.entries()) if (receipts[index]?.outcome === "accepted") this.ledger.set(ballot.id, ballot);
    return { receipts, retryAfterMs: this.retryAfterMs };
  }

  async submitFeedback(feedback: Feedback[]): Promise<FeedbackReply> {
    this.feedback.push(...feedback);
    return { receipts: feedback.map((item) => ({ feedbackId: item.id, outcome: "accepted" as const })) };
  }
}

export const draft = (number: number, more: Partial<Draft> = {}): Draft => ({
  id: `0190b000-0000-7000-8000-${String(number).padStart(12, "0")}`,
  pollId: Poll,
  answers: [{ questionId: 1, optionIds: [2] }],
  sittingId: "0190c000-0000-7000-8000-000000000001",
  placementId: "0190d000-0000-7000-8000-000000000001",
  onScreenMs: 1_200,
  language: "fi",
  staffTest: false,
  answeredAtMs: 1_750_000_000_000,
  timeQuality: "synced",
  ...more,
});

export const vote = async (outbox: Outbox, number: number, more: Partial<Draft> = {}) => {
  await outbox.answer(draft(number, more));
  await outbox.seal(draft(number).id);
};
