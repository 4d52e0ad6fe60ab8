import type { TimeQuality } from "@raati/contracts";
import type { Clock } from "../platform/clock";

/** What is carried over a restart. */
export interface TimeRecord {
  /** Hub time minus wall clock, ms. */
  offsetMs: number;
  /** The latest hub time that was written down: time never goes below it. */
  lastMs: number;
}

/** The wall clock may stray this far from the monotonic one between two looks before it counts as having been set. */
const JumpMs = 5_000;

/** Hub time on a tablet: wall clock plus an offset that every beat measures anew (design 4.6). */
export class HubTime {
  private record: TimeRecord | undefined;
  private measured = false;
  private seenWall: number;
  private seenMonotonic: number;

  constructor(
    private readonly clock: Clock,
    carried: TimeRecord | undefined,
  ) {
    this.record = carried;
    this.seenWall = clock.wall();
    this.seenMonotonic = clock.monotonic();
  }

  now(): number {
    this.look();
    return Math.max(this.record?.lastMs ?? 0, Math.round(this.clock.wall() + (this.record?.offsetMs ?? 0)));
  }

  get quality(): TimeQuality {
    this.look();
    if (!this.record) return "unknown";
    return this.measured ? "synced" : "carried";
  }

  /** The hub said its time; the call began at the given monotonic time. Its word counts even when it is behind ours. */
  measure(hubTimeMs: number, begunAt: number): void {
    const trip = Math.max(0, this.clock.monotonic() - begunAt);
    const now = Math.round(hubTimeMs + trip / 2);
    this.record = { offsetMs: now - this.clock.wall(), lastMs: now };
    this.measured = true;
    this.seenWall = this.clock.wall();
    this.seenMonotonic = this.clock.monotonic();
  }

  /** To be written down, so that no restart goes back behind now. */
  keep(): TimeRecord | undefined {
    if (!this.record) return undefined;
    this.record = { ...this.record, lastMs: this.now() };
    return this.record;
  }

  /** Somebody set the wall clock: the offset was measured against another one, so its word is worth less until the next beat. */
  private look(): void {
    const wall = this.clock.wall();
    const monotonic = this.clock.monotonic();
    if (Math.abs(wall - this.seenWall - (monotonic - this.seenMonotonic)) > JumpMs) this.measured = false;
    this.seenWall = wall;
    this.seenMonotonic = monotonic;
  }
}
