import type { FrameVersion } from "@raati/contracts";

/** Whether b shows a later state than a: by organization epoch, then tally epoch, then version. */
export function isNewer(b: FrameVersion, a: FrameVersion): boolean {
  if (b.organizationEpoch !== a.organizationEpoch) return b.organizationEpoch > a.organizationEpoch;
  if (b.tallyEpoch !== a.tallyEpoch) return b.tallyEpoch > a.tallyEpoch;
  return b.version > a.version;
}

/** The frame to show: frames can arrive out of order, and after the snapshot that already holds them. */
export function newest<F extends { version: FrameVersion; asOfMs: number }>(shown: F | undefined, arrived: F): F {
  if (!shown || isNewer(arrived.version, shown.version)) return arrived;
  // Of the same figures another thing may be said by now: the poll was closed.
  return !isNewer(shown.version, arrived.version) && arrived.asOfMs > shown.asOfMs ? arrived : shown;
}
