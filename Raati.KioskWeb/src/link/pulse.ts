import type { BeatReply, KioskHub, Vitals } from "@raati/contracts";
import type { Outbox } from "../outbox/outbox";
import type { Clock } from "../platform/clock";
import type { Program } from "../program/program";
import type { ProgramSync } from "../program/sync";
import type { HubTime } from "../time/hubTime";
import type { PaintedFrames } from "../vitals/painted";

export const BeatEveryMs = 10_000;
/** Vitals go with the first beat of a connection and then this often, in beats. */
const VitalsEvery = 30;

export interface PulseContext {
  clock: Clock;
  time: HubTime;
  program: Program;
  sync: ProgramSync;
  outbox: Pick<Outbox, "waiting" | "parked">;
  frames: Pick<PaintedFrames, "count" | "told">;
  build: string;
  inUse(): boolean;
  vitals(): Promise<Vitals>;
  /** What every reply of the hub tells, whatever was asked. */
  heard(reply: Pick<BeatReply, "hubTimeMs" | "epoch">, begunAt: number): Promise<void>;
  /** The hub serves this build. */
  served(build: string): void;
  /** The tag of the store's timetable, where the hub knows it. */
  timetable(tag: string | undefined): void;
}

/** Tells the hub how the tablet is, and mends what the answer shows to be wrong. */
export class Pulse {
  private beats = 0;

  constructor(private readonly context: PulseContext) {}

  /** A new connection: its hub may know nothing of this tablet yet. */
  reset(): void {
    this.beats = 0;
  }

  async beat(hub: Pick<KioskHub, "beat" | "sync">): Promise<void> {
    const { clock, time, program, outbox, frames, sync } = this.context;
    const framesPainted = frames.count;
    const vitals = this.beats % VitalsEvery === 0 ? await this.context.vitals() : undefined;
    const begunAt = clock.monotonic();
    const reply = await hub.beat({
      digest: program.digest(),
      epoch: program.epoch,
      offset: program.offset,
      framesPainted,
      outboxCount: outbox.waiting.value,
      parkedCount: outbox.parked,
      inUse: this.context.inUse(),
      wallClockMs: clock.wall(),
      timeQuality: time.quality,
      build: this.context.build,
      vitals,
    });
    this.beats++;
    frames.told(framesPainted);
    await this.context.heard(reply, begunAt);
    this.context.served(reply.build);
    this.context.timetable(reply.timetable);
    if (reply.digest !== program.digest()) await sync.run(hub);
  }
}
