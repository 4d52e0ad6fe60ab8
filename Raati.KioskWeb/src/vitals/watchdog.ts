const RedrawAfterMs = 30_000;
const ReloadAfterMs = 60_000;
/** Between two looks no more than this counts: a device that slept meanwhile painted nothing, and is well. */
const MostBetweenMs = 5_000;
/** A page that stands still again so soon after it was loaded anew is not helped by another load. */
const ReloadHelpedMs = 10 * 60_000;
const Reloaded = "raati.watchdogReloadedAt";
const Heals = "raati.selfHeals";

interface Surroundings {
  /** Frames painted since the page started. */
  frames(): number;
  monotonic(): number;
  wall(): number;
  /** A page that is not to be seen paints nothing, and is well. */
  visible(): boolean;
  redraw(): void;
  reload(): void;
  /** Starts the whole browser anew; false where nothing can. */
  restartApp(): boolean;
  /** Outlives a reload. */
  keep: Pick<Storage, "getItem" | "setItem">;
}

/**
 * What a page that no longer paints does about it, a step at a time: draws its screens anew after 30 s, loads the page anew after 60 s, and when
 * it stood still within 10 minutes of that, has the browser started anew where Fully Kiosk allows it.
 */
export class Watchdog {
  private seen = -1;
  private lookedAt: number | undefined;
  /** Stood still for so long, ms. */
  private still = 0;
  private redrawn = false;

  constructor(private readonly around: Surroundings) {}

  /** How often anything was done, since the tablet was installed. */
  get heals(): number {
    return Number(this.around.keep.getItem(Heals) ?? 0);
  }

  /** Called several times a second. */
  tick(): void {
    const { around } = this;
    const now = around.monotonic();
    const frames = around.frames();
    const passed = Math.min(now - (this.lookedAt ?? now), MostBetweenMs);
    this.lookedAt = now;
    if (frames !== this.seen || !around.visible()) {
      this.seen = frames;
      this.still = 0;
      this.redrawn = false;
      return;
    }
    this.still += passed;
    if (this.still >= ReloadAfterMs) this.startAnew();
    else if (this.still >= RedrawAfterMs && !this.redrawn) {
      this.redrawn = true;
      this.note();
      around.redraw();
    }
  }

  private startAnew(): void {
    const { around } = this;
    this.still = 0;
    this.note();
    const before = Number(around.keep.getItem(Reloaded) ?? Number.NEGATIVE_INFINITY);
    const helped = Math.abs(around.wall() - before) > ReloadHelpedMs;
    this.write(Reloaded, around.wall());
    if (helped || !around.restartApp()) around.reload();
  }

  private note(): void {
    this.write(Heals, this.heals + 1);
  }

  private write(key: string, value: number): void {
    try {
      this.around.keep.setItem(key, String(value));
    } catch {
      // A full disk is no reason to stand still.
    }
  }
}

/** The interface that Fully Kiosk gives a page when its setting "JavaScript Interface" is on. */
export const restartFully = (): boolean => {
  const { fully } = window as unknown as { fully?: { restartApp?: () => void } };
  if (!fully?.restartApp) return false;
  fully.restartApp();
  return true;
};
