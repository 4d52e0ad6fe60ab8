import type { CastOutcome } from "@raati/contracts";
import { pause } from "../platform/retry";

/** What one lane of the outbox carries, and how. */
export interface Cargo<T> {
  maxItems: number;
  maxBytes: number;
  /** Hands in; the outcomes are in the items' order. */
  send(items: T[]): Promise<{ outcomes: CastOutcome[]; retryAfterMs?: number | undefined }>;
  /** Up to this many that may go now, the most urgent first. */
  take(limit: number): Promise<T[]>;
  /** The hub has it. */
  accepted(items: T[]): Promise<void>;
  /** It is out of the way; for ever when the hub said so, until the next start when it could not be handed in. */
  park(item: T, why: string, forEver: boolean): Promise<void>;
  /** It failed alone: others go first, and it is tried again later. Answers how often that has happened. */
  strike(item: T): Promise<number>;
}

/** How a delivery ended: nothing is left, the hub wants it later, or the line broke. */
export type Delivery = { end: "empty" | "later" | "broken"; retryAfterMs?: number | undefined };

const ForEver: ReadonlySet<CastOutcome> = new Set(["malformed", "optionUnknown", "conflict"]);
const StrikesToPark = 10;

const bytesOf = (item: unknown) => new TextEncoder().encode(JSON.stringify(item)).length + 1;

/**
 * Empties a part of the outbox chunk by chunk. A chunk that fails is halved until the culprit stands alone, so that nothing
 * behind it waits; one that breaks the line is halved from connection to connection. A culprit is parked when something else
 * has just gone through: a hub in trouble fails everything, and must not empty the outbox into the parking.
 */
export class Lane<T> {
  private limit: number;
  private wentThrough = false;
  private failedAlone = 0;

  constructor(
    private readonly cargo: Cargo<T>,
    private readonly connected: () => boolean,
  ) {
    this.limit = cargo.maxItems;
  }

  async deliver(): Promise<Delivery> {
    this.wentThrough = false;
    this.failedAlone = 0;
    for (;;) {
      const chunk = await this.next();
      if (chunk.length === 0) return { end: "empty" };
      const delivery = await this.send(chunk);
      if (delivery.end !== "empty") return delivery;
      // One turn for the page between chunks: ten thousand ballots must not hold up a finger.
      await pause(0);
    }
  }

  private async send(items: T[]): Promise<Delivery> {
    let reply: Awaited<ReturnType<Cargo<T>["send"]>>;
    try {
      reply = await this.cargo.send(items);
    } catch (error) {
      return this.connected() ? await this.halve(items, error) : await this.broke(items);
    }
    this.wentThrough = true;
    this.limit = Math.min(this.cargo.maxItems, this.limit * 2);
    return await this.settle(items, reply.outcomes, reply.retryAfterMs);
  }

  private async halve(items: T[], error: unknown): Promise<Delivery> {
    const [only] = items;
    if (items.length > 1) {
      const middle = Math.ceil(items.length / 2);
      const first = await this.send(items.slice(0, middle));
      return first.end === "broken" || this.inTrouble() ? first : await this.send(items.slice(middle));
    }
    if (only === undefined) return { end: "empty" };
    this.failedAlone++;
    const strikes = await this.cargo.strike(only);
    if (this.wentThrough || strikes >= StrikesToPark) {
      await this.cargo.park(only, error instanceof Error ? error.message.slice(0, 200) : "failed", false);
    }
    return { end: this.inTrouble() ? "later" : "empty" };
  }

  /** Two have failed alone and nothing has gone through: that is the hub, not the ballots. */
  private inTrouble(): boolean {
    return this.failedAlone >= 2 && !this.wentThrough;
  }

  /** The line broke by itself, or something in the chunk breaks it: a smaller chunk next time, and past one alone the others first. */
  private async broke(items: T[]): Promise<Delivery> {
    const [only] = items;
    this.limit = Math.max(1, Math.floor(items.length / 2));
    if (items.length === 1 && only !== undefined && (await this.cargo.strike(only)) >= StrikesToPark) {
      await this.cargo.park(only, "the line breaks whenever it is sent", false);
    }
    return { end: "broken" };
  }

  private async settle(items: T[], outcomes: CastOutcome[], retryAfterMs: number | undefined): Promise<Delivery> {
    const taken: T[] = [];
    let later = false;
    for (const [index, item] of items.entries()) {
      const outcome = outcomes[index] ?? "unknown";
      if (outcome === "accepted" || outcome === "quarantined") taken.push(item);
      else if (ForEver.has(outcome)) await this.cargo.park(item, outcome, true);
      else later = true;
    }
    if (taken.length > 0) await this.cargo.accepted(taken);
    return later ? { end: "later", retryAfterMs } : { end: "empty" };
  }

  private async next(): Promise<T[]> {
    for (;;) {
      const offered = await this.cargo.take(this.limit);
      const chunk: T[] = [];
      let bytes = 2;
      for (const item of offered) {
        const size = bytesOf(item);
        if (size + 2 > this.cargo.maxBytes) {
          await this.cargo.park(item, "too large to send", true);
          continue;
        }
        if (bytes + size > this.cargo.maxBytes) break;
        chunk.push(item);
        bytes += size;
      }
      if (chunk.length > 0 || offered.length === 0) return chunk;
    }
  }
}
