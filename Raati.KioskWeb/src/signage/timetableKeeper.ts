import { readTimetable, type Timetable } from "@raati/contracts";
import { letGo } from "../platform/answer";
import { fullJitter } from "../platform/retry";
import type { MediaStore } from "./media/mediaStore";

const HourMs = 3_600_000;
const CapMs = 120_000;

interface KeeperContext {
  fetch: typeof fetch;
  monotonic(): number;
  random(): number;
}

/** The store's timetable: as it lies in storage, and fetched when another is told of, and every hour. */
export class TimetableKeeper {
  private held: Timetable | undefined;
  private told: string | undefined;
  private dueAt = Number.POSITIVE_INFINITY;
  private attempt = 0;
  private fetching = false;

  constructor(
    private readonly store: Pick<MediaStore, "timetable" | "putTimetable">,
    private readonly context: KeeperContext,
  ) {}

  get timetable(): Timetable | undefined {
    return this.held;
  }

  async load(): Promise<void> {
    this.held = await this.store.timetable().catch(() => undefined);
  }

  /** A campaign needs one: it is looked for now, if there is none. */
  needed(): void {
    if (!this.held) this.soon();
  }

  /** The hub's tag of it, from a beat. One that was told before and led to nothing new waits for its next try. */
  heard(tag: string): void {
    if (tag !== this.held?.tag && tag !== this.told) this.soon();
    this.told = tag;
  }

  /** A Sync has ended: what the hub knows may be another. */
  synced(): void {
    this.soon();
  }

  /** Called now and then. True when there is a new one. */
  async tick(): Promise<boolean> {
    const now = this.context.monotonic();
    if (this.fetching || now < this.dueAt) return false;
    this.fetching = true;
    try {
      const found = await this.ask();
      this.attempt = 0;
      this.dueAt = now + HourMs;
      if (!found) return false;
      this.held = found;
      // What storage does not take is held all the same, until the page goes.
      await this.store.putTimetable(found).catch(() => undefined);
      return true;
    } catch {
      this.dueAt = now + 1_000 + fullJitter(this.attempt++, CapMs, 2_000, this.context.random);
      return false;
    } finally {
      this.fetching = false;
    }
  }

  private soon(): void {
    this.dueAt = Math.min(this.dueAt, this.context.monotonic());
  }

  /** Undefined: the one that is held is the newest. */
  private async ask(): Promise<Timetable | undefined> {
    const headers: HeadersInit = this.held ? { "If-None-Match": `"${this.held.tag}"` } : {};
    const response = await this.context.fetch("/api/kiosk/timetable", { headers, redirect: "error", cache: "no-store" });
    if (response.status !== 200) letGo(response);
    if (response.status === 304) return undefined;
    if (response.status !== 200) throw new Error(`timetable: ${response.status}`);
    return readTimetable(await response.json());
  }
}
