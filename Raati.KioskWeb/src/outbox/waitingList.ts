import type { StoreNames } from "idb";
import type { OutboxSchema } from "./outboxStore";
import type { Vault } from "./vault";

type Lanes = Extract<StoreNames<OutboxSchema>, "ballots" | "feedback">;

const FirstStrikeMs = 5_000;
const LongestStrikeMs = 3_600_000;

/** The keys of what waits in one lane, in memory: ten thousand numbers, so that taking a chunk reads that chunk only. */
export class WaitingList {
  private readonly keys = new Set<number>();
  private readonly held = new Set<number>();
  private readonly deferred = new Map<number, { strikes: number; until: number }>();

  constructor(
    private readonly vault: Vault,
    private readonly lane: Lanes,
    private readonly monotonic: () => number,
  ) {}

  async load(): Promise<void> {
    for (const key of await this.vault.run((db) => db.getAllKeys(this.lane))) this.keys.add(key);
  }

  get size(): number {
    return this.keys.size - this.held.size;
  }

  add(key: number): void {
    this.keys.add(key);
  }

  delete(key: number): void {
    this.keys.delete(key);
    this.held.delete(key);
    this.deferred.delete(key);
  }

  /** Not for the hub that is there now; all are again after a release. */
  hold(key: number): void {
    if (this.keys.has(key)) this.held.add(key);
  }

  release(): void {
    this.held.clear();
  }

  /** The newest first: that is the one its shopper is still looking at. Those that failed alone wait for their time. */
  ready(limit: number): number[] {
    const keys = [...this.keys].filter((key) => !this.held.has(key) && this.isDue(key));
    return keys.sort((a, b) => b - a).slice(0, limit);
  }

  /** It has not failed alone, or long enough ago. */
  isDue(key: number): boolean {
    return (this.deferred.get(key)?.until ?? 0) <= this.monotonic();
  }

  strike(key: number): number {
    const strikes = (this.deferred.get(key)?.strikes ?? 0) + 1;
    this.deferred.set(key, { strikes, until: this.monotonic() + Math.min(LongestStrikeMs, FirstStrikeMs * 2 ** strikes) });
    return strikes;
  }
}
