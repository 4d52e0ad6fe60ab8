/** What the lines of a report may be of. */
export const groupings = ["campaign", "slide", "store", "day", "hour"] as const;
export type Grouping = (typeof groupings)[number];
