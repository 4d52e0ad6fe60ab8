import type { Clock } from "../platform/clock";
import { afterNextFrame } from "../platform/frame";
import { Updates } from "../worker/updates";
import { Nightly } from "./nightly";
import type { PaintedFrames } from "./painted";
import { restartFully, Watchdog } from "./watchdog";

interface Surroundings {
  clock: Clock;
  frames: PaintedFrames;
  nowMs(): number;
  inUse(): boolean;
  online(): boolean;
  /** Undefined: the store's hours are not known. */
  isOpen(nowMs: number): boolean | undefined;
  /** IANA zone of the store; undefined before it is known. */
  zone(): string | undefined;
}

/** What keeps a page well that nobody looks after: new builds, a fresh start every night, and help when it no longer paints. */
export class Upkeep {
  private readonly updates: Updates;
  private readonly nightly: Nightly;
  private readonly watchdog: Watchdog;
  private redraw: () => void = () => undefined;

  constructor({ clock, frames, inUse, online, ...around }: Surroundings) {
    const reload = () => location.reload();
    this.updates = new Updates(() => !inUse(), clock.monotonic);
    this.nightly = new Nightly({
      ...{ inUse, reload },
      nowMs: () => around.nowMs(),
      upMs: () => performance.now(),
      canLoad: () => Boolean(navigator.serviceWorker?.controller) || online(),
      isOpen: (nowMs) => around.isOpen(nowMs),
      zone: () => around.zone(),
    });
    this.watchdog = new Watchdog({
      frames: () => frames.total,
      monotonic: clock.monotonic,
      wall: clock.wall,
      visible: () => document.visibilityState === "visible",
      redraw: () => this.redraw(),
      reload,
      restartApp: restartFully,
      keep: localStorage,
    });
  }

  /** What there was to tell: for the vitals. */
  get troubles() {
    return { rejectedBuild: this.updates.rejected, selfHeals: this.watchdog.heals };
  }

  start(): void {
    void this.updates.start();
  }

  /** The screens stand: with the next frame they are on the glass. */
  stands(redraw: () => void): void {
    this.redraw = redraw;
    afterNextFrame(() => void this.updates.painted().catch(() => undefined));
  }

  /** A connect: the hub may be another. */
  arrived(): void {
    this.updates.arrived();
  }

  /** The hub serves this build. */
  announced(build: string): void {
    this.updates.announced(build);
  }

  /** Several times a second. */
  tick(): void {
    this.watchdog.tick();
  }

  /** With every beat. */
  async beat(): Promise<void> {
    await this.updates.tick();
    this.nightly.tick();
  }
}
