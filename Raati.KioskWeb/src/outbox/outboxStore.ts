import type { Answer, Ballot, Feedback, Language, TimeQuality } from "@raati/contracts";
import type { DBSchema, IDBPDatabase, StoreNames } from "idb";

/** A ballot that is still being answered. Each answer brings its own time, so that a restart can seal it truthfully. */
export interface Draft {
  id: string;
  pollId: string;
  answers: Answer[];
  sittingId: string;
  placementId: string;
  onScreenMs: number;
  language: Language;
  staffTest: boolean;
  answeredAtMs: number;
  timeQuality: TimeQuality;
}

/** Handed in. Kept for 8 days in case the hub's database has to be restored. */
export interface Kept {
  ballot: Ballot;
  keptUntilMs: number;
}

/** The hub refused it for ever, or it could not be handed in: then the next start tries it once more. */
export interface Parked {
  lane: "ballots" | "feedback";
  key: number;
  item: Ballot | Feedback;
  why: string;
  forEver: boolean;
}

export interface OutboxSchema extends DBSchema {
  drafts: { key: string; value: Draft };
  ballots: { key: number; value: Ballot };
  feedback: { key: number; value: Feedback };
  kept: { key: string; value: Kept };
  parked: { key: string; value: Parked };
  facts: { key: string; value: number | string };
}

export type OutboxDatabase = IDBPDatabase<OutboxSchema>;

export const OutboxStores: readonly StoreNames<OutboxSchema>[] = ["drafts", "ballots", "feedback", "kept", "parked", "facts"];
