import type { StoredFile } from "./mediaStore";

/** What a file is to the tablet now. */
export type Need =
  /** It stands on the glass, or is of a campaign that is on. */
  | "showing"
  /** Of a campaign that is held and not on now, or whose version does not play yet. */
  | "next"
  /** Of nothing that is held. */
  | "none";

/** Media may take so much: the rest of the disk is for ballots. */
const MostBytes = 2 * 1024 ** 3;
const PartOfQuota = 0.5;

export const budgetOf = (quotaBytes: number | undefined): number =>
  quotaBytes === undefined ? MostBytes : Math.min(MostBytes, Math.floor(quotaBytes * PartOfQuota));

const order: readonly Need[] = ["none", "next", "showing"];

/**
 * What must go so that so many bytes more fit, or undefined when they can't. What is of no use goes first, what came longest ago before the rest; then what
 * comes later, but only for what is needed sooner; never what is showing.
 */
export const evictions = (
  files: readonly StoredFile[],
  needOf: (sha256: string) => Need,
  wanted: { bytes: number; sha256: string; need: Need },
  budget: number,
): string[] | undefined => {
  const others = files.filter(({ sha256 }) => sha256 !== wanted.sha256);
  let over = others.reduce((sum, { have }) => sum + have, 0) + wanted.bytes - budget;
  const mayGo = (need: Need) => need === "none" || (need === "next" && wanted.need === "showing");
  const candidates = others
    .map((file) => ({ file, need: needOf(file.sha256) }))
    .filter(({ need }) => mayGo(need))
    .sort((a, b) => order.indexOf(a.need) - order.indexOf(b.need) || a.file.cameAtMs - b.file.cameAtMs);
  const gone: string[] = [];
  for (const { file } of candidates) {
    if (over <= 0) break;
    gone.push(file.sha256);
    over -= file.have;
  }
  return over <= 0 ? gone : undefined;
};
