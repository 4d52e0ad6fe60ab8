/** What was seen of a playing video. */
export interface Watch {
  at: number;
  since: number;
  stalled: boolean;
}

/** Standing still for so long, a video has failed, whatever its events say. */
export const StallMs = 2_000;

export const advances = (before: Watch | undefined, at: number, now: number): Watch =>
  before && before.at === at ? { at, since: before.since, stalled: now - before.since >= StallMs } : { at, since: now, stalled: false };
