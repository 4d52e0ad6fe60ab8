import type { PollState } from "../api/types";
import { inNameOrder } from "../shared/order";

/** What can be done to a poll; the hub owns the rule (its PollLife), the screen only hides what would be refused. */
export type PollAct = "edit" | "publish" | "discard" | "audience" | "closing" | "close" | "certify" | "archive" | "copy";

const allowed: Readonly<Record<PollState, readonly PollAct[]>> = {
  draft: ["edit", "publish", "discard", "copy"],
  scheduled: ["audience", "closing", "archive", "copy"],
  open: ["close", "audience", "closing", "archive", "copy"],
  provisional: ["closing", "archive", "copy"],
  closed: ["certify", "closing", "archive", "copy"],
  certified: ["certify", "archive", "copy"],
  archived: ["copy"],
  unknown: [],
};

export const mayDo = (state: PollState, act: PollAct) => allowed[state].includes(act);

export type PollGroup = "running" | "draft" | "over";

const groups: Readonly<Record<PollState, PollGroup>> = {
  scheduled: "running",
  open: "running",
  draft: "draft",
  provisional: "over",
  closed: "over",
  certified: "over",
  archived: "over",
  unknown: "over",
};

export const groupOf = (state: PollState): PollGroup => groups[state];

const order: readonly PollState[] = ["open", "provisional", "closed", "scheduled", "draft", "certified", "archived", "unknown"];

/** What needs someone first: open ones, then those that wait for their certificate, then the rest. */
export function byUrgency<T extends { state: PollState; name: string; closesAtMs?: number | null | undefined }>(polls: readonly T[]): T[] {
  return [...polls].sort(
    (a, b) =>
      order.indexOf(a.state) - order.indexOf(b.state) ||
      (a.closesAtMs ?? Number.MAX_SAFE_INTEGER) - (b.closesAtMs ?? Number.MAX_SAFE_INTEGER) ||
      inNameOrder(a.name, b.name),
  );
}
