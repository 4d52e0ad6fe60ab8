import { type KioskHub, type KioskIdentity, PlayBounds, type TimeQuality } from "@raati/contracts";
import type { LossCounter } from "../../platform/database";
import { pause } from "../../platform/retry";
import { type CampaignSlide, dwellOf } from "../slides";
import { Meter, someFrames } from "./meter";
import { PlayStore } from "./playStore";

export interface PlayContext {
  losses: LossCounter;
  nowMs(): number;
  timeQuality(): TimeQuality;
  monotonic(): number;
  identity(): Pick<KioskIdentity, "placementId" | "staffTest"> | undefined;
  /** Calls back at animation frames, until it is stopped. */
  frames?: typeof someFrames;
}

/** A slide that gave way so much before its time was not cut short. */
const AllowedMs = 1_000;
const StrikesToDrop = 5;

/** Proof of play: what stood on the glass is written down when it leaves it, and handed in until the hub has it. */
export class Plays {
  private writing: Promise<void> = Promise.resolve();
  private standing: ((over: boolean) => void) | undefined;
  private reporting = false;
  private notBefore = Number.NEGATIVE_INFINITY;
  private limit: number = PlayBounds.maxPlays;
  private strikes = 0;

  constructor(
    private readonly store: PlayStore,
    private readonly context: PlayContext,
  ) {}

  static async open(context: PlayContext): Promise<Plays> {
    return new Plays(await PlayStore.open(context.losses, context.nowMs), context);
  }

  /** It is drawn on the glass from now on, until the answer is called. Over: it had come to its end. */
  stands(shown: CampaignSlide): (over: boolean) => void {
    this.leave();
    const { nowMs, timeQuality, identity, monotonic } = this.context;
    const begun = monotonic();
    const meter = new Meter(() => ({ fromMs: nowMs(), timeQuality: timeQuality() }));
    const stop = (this.context.frames ?? someFrames)((atMs) => meter.frame(atMs));
    const at = identity();
    const gone = (over: boolean) => {
      if (this.standing !== gone) return;
      this.standing = undefined;
      stop();
      // It stood until now: the next frame shows something else.
      meter.frame(monotonic());
      const seen = meter.seen();
      // Staff who try a tablet out are no audience.
      if (!seen || !at || at.staffTest) return;
      const { campaign, slide } = shown;
      const cut = !over && monotonic() - begun < dwellOf(shown) - AllowedMs;
      const play = { publicationId: campaign.id, version: campaign.version, slideId: slide.id, ...seen, cut, placementId: at.placementId };
      this.write({ ...play, seenMs: Math.min(seen.seenMs, PlayBounds.maxSeenMs) });
    };
    this.standing = gone;
    return gone;
  }

  /** The page goes, and with it what stands on it. */
  leave(): void {
    this.standing?.(false);
  }

  /** Hands in what waits, oldest first. Ends when there is nothing more, or the hub wants it later. */
  async report(hub: Pick<KioskHub, "reportPlays">, connected: () => boolean): Promise<void> {
    if (this.reporting || this.context.monotonic() < this.notBefore) return;
    this.reporting = true;
    try {
      await this.writing;
      while (connected() && (await this.next(hub, connected))) {
        // One turn for the page between reports: ten thousand plays must not hold up a finger.
        await pause(0);
      }
    } finally {
      this.reporting = false;
    }
  }

  /** True: there may be more. */
  private async next(hub: Pick<KioskHub, "reportPlays">, connected: () => boolean): Promise<boolean> {
    const taken = await this.store.take(this.limit);
    const [first] = taken?.plays ?? [];
    if (!taken || !first) return false;
    const { run, placementId, plays } = taken;
    try {
      const { highWater, retryAfterMs } = await hub.reportPlays({ runId: run.id, placementId, after: run.after, lost: run.lost, plays });
      this.strikes = 0;
      this.limit = Math.min(PlayBounds.maxPlays, this.limit * 2);
      if (highWater === undefined) {
        this.notBefore = this.context.monotonic() + (retryAfterMs ?? 0);
        return false;
      }
      await this.store.acknowledged(run.id, highWater);
      return highWater !== run.after;
    } catch (error) {
      if (connected()) await this.failed(run.id, first.sequence);
      throw error;
    }
  }

  /** Fewer the next time; one that fails alone again and again is dropped, so that what is behind it goes on. */
  private async failed(runId: string, sequence: number): Promise<void> {
    if (this.limit > 1) this.limit = Math.floor(this.limit / 2);
    else if (++this.strikes >= StrikesToDrop) await this.store.drop(runId, sequence);
  }

  private write(play: Parameters<PlayStore["add"]>[0]): void {
    // Storage that takes no write loses this play, as a power cut would.
    this.writing = this.writing.then(() => this.store.add(play)).catch(() => undefined);
  }
}
