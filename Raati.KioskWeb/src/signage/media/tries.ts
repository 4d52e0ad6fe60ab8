import type { MediaRef } from "@raati/contracts";
import { fullJitter } from "../../platform/retry";
import type { Fetched } from "./fetching";

export type Trouble = Exclude<Fetched, "whole"> | "full";

/** What is told of a file that does not come; of a line that breaks nothing is: it comes back. */
const Reasons: Record<Exclude<Trouble, "cut">, string> = {
  missing: "the hub does not have a file of it",
  wrong: "a file of it came with other content than it should have",
  full: "the tablet's storage has no room for a file of it",
};

/** The same trouble so often in a row is told, and from then on each time: whom it concerns may be new. */
const TellAfter = 3;
const LargeBytes = 5_000_000;
const SpreadMs = 180_000;
const CapMs = 300_000;

interface Try {
  attempt: number;
  notBefore: number;
  same: { trouble: Trouble; count: number } | undefined;
}

/** When each file is tried next. Full jitter up to five minutes, no longer than until the line is back; a large one that can wait begins anywhere in the first three. */
export class Tries {
  private readonly tries = new Map<string, Try>();

  constructor(
    private readonly monotonic: () => number,
    private readonly random: () => number,
  ) {}

  isDue({ sha256, bytes }: MediaRef, canWait: boolean): boolean {
    const known = this.tries.get(sha256);
    if (known) return this.monotonic() >= known.notBefore;
    const spread = canWait && bytes > LargeBytes ? Math.floor(this.random() * SpreadMs) : 0;
    this.tries.set(sha256, { attempt: 0, notBefore: this.monotonic() + spread, same: undefined });
    return spread === 0;
  }

  /** How long until one of these is due. */
  soonest(wanted: readonly { media: MediaRef }[]): number | undefined {
    const times = wanted.flatMap(({ media }) => this.tries.get(media.sha256)?.notBefore ?? []);
    return times.length > 0 ? Math.max(0, Math.min(...times) - this.monotonic()) : undefined;
  }

  /** Why it failed, when that is worth telling. */
  after(sha256: string, trouble: Trouble): string | undefined {
    const { attempt, same } = this.tries.get(sha256) ?? { attempt: 0, same: undefined };
    const count = same?.trouble === trouble ? same.count + 1 : 1;
    const notBefore = this.monotonic() + 1 + fullJitter(attempt, CapMs, 1_000, this.random);
    this.tries.set(sha256, { attempt: attempt + 1, notBefore, same: { trouble, count } });
    return trouble !== "cut" && count >= TellAfter ? Reasons[trouble] : undefined;
  }

  /** The line is back: what broke with it is due, a large one too; it had begun. */
  lineIsBack(): void {
    for (const [sha256, tried] of this.tries)
      if (tried.same?.trouble === "cut") this.tries.set(sha256, { ...tried, attempt: 0, notBefore: this.monotonic() });
  }

  done(sha256: string): void {
    this.tries.delete(sha256);
  }
}
