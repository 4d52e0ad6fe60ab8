import type { TakeoverView } from "../api/types";

export type TakeoverStanding = "up" | "over" | "withdrawn";

/** Where it stands now: its time can pass while the page is looked at, and nobody says so. */
export function standingOf({ state, content }: Pick<TakeoverView, "state" | "content">, now: number): TakeoverStanding {
  if (state === "withdrawn") return "withdrawn";
  return state === "over" || (content.untilMs !== undefined && content.untilMs <= now) ? "over" : "up";
}

/** Those that are up first, then the newest first. */
export function inOrder(takeovers: readonly TakeoverView[], now: number): { up: TakeoverView[]; past: TakeoverView[] } {
  const newest = [...takeovers].sort((a, b) => b.givenAtMs - a.givenAtMs);
  return {
    up: newest.filter((one) => standingOf(one, now) === "up"),
    past: newest.filter((one) => standingOf(one, now) !== "up"),
  };
}

/** When the last of it was seen: taken off, or its time. */
export const endedAt = (one: Pick<TakeoverView, "withdrawnAtMs" | "content">) => one.withdrawnAtMs ?? one.content.untilMs;
