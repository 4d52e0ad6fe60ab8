import type { FeedbackCategory, Mood } from "@raati/contracts";

/** From best to worst, left to right. */
export const Moods = ["veryGood", "good", "bad", "veryBad"] as const satisfies readonly Mood[];

export const Categories = ["selection", "prices", "service", "cleanliness", "other"] as const satisfies readonly FeedbackCategory[];

export const isOneOf = <T extends string>(known: readonly T[], value: string | undefined): value is T =>
  known.some((name) => name === value);
