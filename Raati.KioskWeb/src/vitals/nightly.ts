const HourMs = 3_600_000;
const LeastUpMs = 20 * HourMs;
const SpreadMs = 30 * 60_000;
const NightHour = 3;

interface Surroundings {
  nowMs(): number;
  /** Milliseconds since the page started. */
  upMs(): number;
  inUse(): boolean;
  /** The page can be loaded: from a kept build, or from a hub that answers. */
  canLoad(): boolean;
  /** Whether the store is open; undefined: its hours are not known. */
  isOpen(nowMs: number): boolean | undefined;
  /** IANA zone of the store; undefined before it is known. */
  zone(): string | undefined;
  reload(): void;
}

/** The hour of the day on the store's clock. */
export const hourIn = (zone: string, ms: number): number =>
  Number(new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", hourCycle: "h23" }).format(ms));

/**
 * A browser that runs for weeks gathers what nobody frees: once a night the page is loaded anew, outside the store's opening hours (where they are not known, or the
 * store doesn't close, between 3 and 4 on its clock), at a moment of each tablet's own within half an hour.
 */
export class Nightly {
  private readonly delayMs: number;
  private quietSince: number | undefined;

  constructor(
    private readonly around: Surroundings,
    random: () => number = Math.random,
  ) {
    this.delayMs = random() * SpreadMs;
  }

  /** Called now and then. */
  tick(): void {
    const { around } = this;
    if (around.upMs() < LeastUpMs || around.inUse() || !around.canLoad() || !this.isNight()) {
      this.quietSince = undefined;
      return;
    }
    this.quietSince ??= around.upMs();
    if (around.upMs() - this.quietSince >= this.delayMs) around.reload();
  }

  private isNight(): boolean {
    const now = this.around.nowMs();
    const open = this.around.isOpen(now);
    if (open === false) return true;
    if (open && this.closesAfter(now)) return false;
    const zone = this.around.zone();
    return zone !== undefined && hourIn(zone, now) === NightHour;
  }

  private closesAfter(now: number): boolean {
    return Array.from({ length: 24 }, (_, hours) => now + hours * HourMs).some((ms) => this.around.isOpen(ms) === false);
  }
}
