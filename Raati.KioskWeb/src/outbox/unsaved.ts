import type { Ballot, Feedback } from "@raati/contracts";

export type LaneName = "ballots" | "feedback";

/** Where something left by a shopper belongs by now. */
export type Fate = { kind: "waiting" } | { kind: "handedIn"; keptUntilMs: number } | { kind: "parked"; why: string; forEver: boolean };

export interface Unwritten {
  lane: LaneName;
  key: number;
  item: Ballot | Feedback;
  fate: Fate;
}

/** So many ballots and feedback are kept in memory, some 2 MB: a month of a tablet without disk and line at once. */
export const MostUnsaved = 4_000;

/**
 * What storage has not taken, in memory: it is handed in from here, and written when storage takes writes again. When it is full, what the
 * hub has already gives way; without such, what comes is lost and counted.
 */
export class Unsaved {
  private readonly entries = new Map<string, Unwritten>();
  /** Lost for want of room. */
  lost = 0;

  /** What still has to be handed in, of what counts. */
  waiting(counts: (item: Ballot | Feedback) => boolean): number {
    return this.count("waiting", counts);
  }

  get parked(): number {
    return this.count("parked") + this.lost;
  }

  has(id: string): boolean {
    return this.entries.has(id);
  }

  add(lane: LaneName, key: number, item: Ballot | Feedback): void {
    if (this.entries.size >= MostUnsaved && !this.makeRoom()) {
      this.lost++;
      return;
    }
    this.entries.set(item.id, { lane, key, item, fate: { kind: "waiting" } });
  }

  /** Up to this many that may go now, the newest first. */
  ready(lane: LaneName, limit: number, may: (entry: Unwritten) => boolean): (Ballot | Feedback)[] {
    const ready = [...this.entries.values()].filter((entry) => entry.lane === lane && entry.fate.kind === "waiting" && may(entry));
    return ready
      .reverse()
      .slice(0, limit)
      .map((entry) => entry.item);
  }

  /** False when it is not here, but in storage. */
  settle(id: string, fate: Fate): boolean {
    const entry = this.entries.get(id);
    if (!entry) return false;
    entry.fate = fate;
    return true;
  }

  /** The oldest, to be written next. */
  first(): Unwritten | undefined {
    return this.entries.values().next().value;
  }

  written(id: string): void {
    this.entries.delete(id);
  }

  private makeRoom(): boolean {
    for (const [id, entry] of this.entries) {
      if (entry.fate.kind === "handedIn") return this.entries.delete(id);
    }
    return false;
  }

  private count(kind: Fate["kind"], counts: (item: Ballot | Feedback) => boolean = () => true): number {
    let count = 0;
    for (const entry of this.entries.values()) if (entry.fate.kind === kind && counts(entry.item)) count++;
    return count;
  }
}
