import type { StoreNames } from "idb";
import type { OutboxDatabase, OutboxSchema } from "./outboxStore";

type Lanes = Extract<StoreNames<OutboxSchema>, "ballots" | "feedback">;

const FirstStrikeMs = 5_000;
const LongestStrikeMs = 3_600_000;

/** The keys of what waits in one lane, in memory: ten thousand numbers, so that taking a chunk reads that chunk only. */
export class WaitingList {
  private readonly keys = new Set<number>();
  private readonly deferred = new Map<number, { strikes: number; until: number }>();

  constructor(
    private readonly db: OutboxDatabase,
    private readonly lane: Lanes,
    private readonly monotonic: () => number,
  ) {}

  async load(): Promise<void> {
    for (const key of await this.db.getAllKeys(this.lane)) this.keys.add(key);
  }

  get size(): number {
    return this.keys.size;
  }

  add(key: number): void {
    this.keys.add(key);
  }

  delete(key: number): void {
    this.keys.delete(key);
    this.deferred.delete(key);
  }

  /** The newest first: that is the one its shopper is still looking at. Those that failed alone wait for their time. */
  ready(limit: number): number[] {
    const now = this.monotonic();
    const keys = [...this.keys].filter((key) => (this.deferred.get(key)?.until ?? 0) <= now);
    return keys.sort((a, b) => b - a).slice(0, limit);
  }

  strike(key: number): number {
    const strikes = (this.deferred.get(key)?.strikes ?? 0) + 1;
    this.deferred.set(key, { strikes, until: this.monotonic() + Math.min(LongestStrikeMs, FirstStrikeMs * 2 ** strikes) });
    return strikes;
  }
}
