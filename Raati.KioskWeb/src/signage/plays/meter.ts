import type { TimeQuality } from "@raati/contracts";

/** Two frames further apart than this are no proof of what stood between them: a hidden page paints none, nor does one that stands still. */
const ProofMs = 1_000;

export interface Seen {
  fromMs: number;
  timeQuality: TimeQuality;
  seenMs: number;
}

/** Measures how long a slide was to be seen, from the frames that were painted with it. */
export class Meter {
  private frames = 0;
  private last = 0;
  private seenMs = 0;
  private since: Pick<Seen, "fromMs" | "timeQuality"> | undefined;

  constructor(private readonly now: () => Pick<Seen, "fromMs" | "timeQuality">) {}

  /** An animation frame is about to be painted, or the slide is about to go; at, on the monotonic clock. The first runs before the slide is painted, the second after it. */
  frame(atMs: number): void {
    this.frames++;
    if (this.frames === 2) this.since = this.now();
    else if (this.frames > 2 && atMs - this.last <= ProofMs) this.seenMs += atMs - this.last;
    this.last = atMs;
  }

  /** Undefined: no frame with it ever was on the glass. */
  seen(): Seen | undefined {
    const seenMs = Math.round(this.seenMs);
    return this.since && seenMs >= 1 ? { ...this.since, seenMs } : undefined;
  }
}

/** Asked for all the time, frames keep a weak tablet's processor busy for a glass that does not change. */
const EveryMs = 200;

/** Calls back at the next two animation frames, and then at some five a second, until it is stopped. */
export const someFrames = (each: (atMs: number) => void): (() => void) => {
  let frames = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = () => {
    frame = requestAnimationFrame((atMs) => {
      if (++frames < 2) ask();
      else timer = setTimeout(ask, EveryMs);
      each(atMs);
    });
  };
  let frame = 0;
  ask();
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
};
