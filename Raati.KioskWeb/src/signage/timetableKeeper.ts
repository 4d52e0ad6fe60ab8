import { readTimetable, type Timetable } from "@raati/contracts";
import { letGo } from "../platform/answer";
import { fullJitter, within } from "../platform/retry";
import type { MediaStore } from "./media/mediaStore";

const HourMs = 3_600_000;
const CapMs = 120_000;
/** Who keeps the line and says nothing is given up. */
const AnswerMs = 30_000;

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
  /** It was asked for while it was on its way: what comes may be older than what was told of. */
  private askedMeanwhile = false;

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
    this.askedMeanwhile = false;
    try {
      const found = await within(AnswerMs, "the timetable", this.ask());
      if (found) {
        this.held = found;
        // What storage does not take is held all the same, until the page goes.
        await this.store.putTimetable(found).catch(() => undefined);
      }
      // Another node may not have read yet what this one told of.
      if (this.askedMeanwhile || (this.told !== undefined && this.told !== this.held?.tag)) this.again(now);
      else {
        this.attempt = 0;
        this.dueAt = now + HourMs;
      }
      return found !== undefined;
    } catch {
      this.again(now);
      return false;
    } finally {
      this.fetching = false;
    }
  }

  private again(now: number): void {
    this.dueAt = now + 1_000 + fullJitter(this.attempt++, CapMs, 2_000, this.context.random);
  }

  private soon(): void {
    this.askedMeanwhile = true;
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
