import type { CountFrame, FrameVersion, ResultFrame } from "@raati/contracts";
import { Cell } from "../platform/cell";

/** Lexicographic by organization epoch, tally epoch and version; equal ones have equal figures. */
export const isNewer = (a: FrameVersion, b: FrameVersion | undefined): boolean => {
  if (!b) return true;
  if (a.organizationEpoch !== b.organizationEpoch) return a.organizationEpoch > b.organizationEpoch;
  if (a.tallyEpoch !== b.tallyEpoch) return a.tallyEpoch > b.tallyEpoch;
  return a.version > b.version;
};

type AnyFrame = CountFrame | ResultFrame;

const storeIn = (frame: AnyFrame | undefined) => (frame && "store" in frame ? frame.store : undefined);

/** Also when only what may be said of the same figures is another by now: a poll was closed, or this store's part came with them. */
const isLater = (frame: AnyFrame, shown: AnyFrame | undefined): boolean => {
  if (!shown || isNewer(frame.version, shown.version)) return true;
  if (isNewer(shown.version, frame.version)) return false;
  return frame.asOfMs > shown.asOfMs || (!!storeIn(frame) && !storeIn(shown));
};

/** The frame that all tablets get has no part of this store; of the same figures it stays. */
const besides = <F extends AnyFrame>(frame: F, shown: F | undefined): F => {
  const store = shown && !isNewer(frame.version, shown.version) ? storeIn(shown) : undefined;
  return store && !storeIn(frame) ? { ...frame, store } : frame;
};

/** The latest figures of each poll. What is not newer than what is shown is dropped, so that bars never jump back. */
export class Frames {
  readonly answers = new Cell<ReadonlyMap<string, CountFrame>>(new Map());
  readonly splits = new Cell<ReadonlyMap<string, ResultFrame>>(new Map());

  constructor(
    kept: readonly ResultFrame[],
    private readonly keep: (frame: ResultFrame) => void,
  ) {
    this.splits.value = new Map(kept.map((frame) => [frame.pollId, frame]));
    this.answers.value = new Map(kept.map((frame) => [frame.pollId, frame]));
  }

  counts(frames: readonly CountFrame[]): void {
    this.answers.value = merged(this.answers.value, frames) ?? this.answers.value;
  }

  results(frames: readonly ResultFrame[]): void {
    const splits = merged(this.splits.value, frames);
    if (!splits) return;
    for (const [pollId, frame] of splits) if (this.splits.value.get(pollId) !== frame) this.keep(frame);
    this.splits.value = splits;
    this.counts(frames.map(({ pollId, version, answers, asOfMs }) => ({ pollId, version, answers, asOfMs })));
  }
}

const merged = <F extends AnyFrame>(shown: ReadonlyMap<string, F>, frames: readonly F[]): ReadonlyMap<string, F> | undefined => {
  const fresh = frames.filter((frame) => isLater(frame, shown.get(frame.pollId)));
  if (fresh.length === 0) return undefined;
  const next = new Map(shown);
  for (const frame of fresh) {
    const before = next.get(frame.pollId);
    if (isLater(frame, before)) next.set(frame.pollId, besides(frame, before));
  }
  return next;
};
