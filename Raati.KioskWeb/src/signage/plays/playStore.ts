import type { Play } from "@raati/contracts";
import type { DBSchema, IDBPDatabase, IDBPTransaction } from "idb";
import { type LossCounter, openLasting } from "../../platform/database";
import { uuidv7 } from "../../platform/uuid";

/** A play as it lies in storage: with the stay in which it was shown. */
export interface StoredPlay extends Omit<Play, "sequence"> {
  placementId: string;
}

/** One life of this store: its plays are numbered from 1. */
export interface Run {
  id: string;
  /** Of the play made last. */
  sequence: number;
  /** Of the oldest that is still here. */
  first: number;
  /** Up to here the hub has said that it has them. */
  after: number;
  /** Plays there was no room for. */
  lost: number;
}

interface PlaySchema extends DBSchema {
  plays: { key: number; value: StoredPlay };
  facts: { key: string; value: Run };
}

type Change = IDBPTransaction<PlaySchema, ("plays" | "facts")[], "readwrite">;

/** Eleven days of slides of 10 s; then the oldest go. */
export const MostPlays = 100_000;
/** What the hub has is kept so long all the same: when its database is put back to last night's backup, it asks for it again. */
const KeptMs = 2 * 86_400_000;
const CleanedAtOnce = 500;
const Name = "raati-plays";

const newRun = (nowMs: number): Run => ({ id: uuidv7(nowMs), sequence: 0, first: 1, after: 0, lost: 0 });

/**
 * Plays that wait for the hub, and those of the last days that it has. A play and its number are one transaction on the disk, so that no number is given twice;
 * storage that was lost begins another run.
 */
export class PlayStore {
  private constructor(
    private readonly db: IDBPDatabase<PlaySchema>,
    private readonly nowMs: () => number,
    private readonly most: number,
  ) {}

  static async open(losses: LossCounter, nowMs: () => number, most = MostPlays): Promise<PlayStore> {
    return new PlayStore(await openLasting<PlaySchema>(Name, ["plays", "facts"], losses), nowMs, most);
  }

  async add(play: StoredPlay): Promise<void> {
    await this.change("strict", async (run, tx) => {
      const sequence = run.sequence + 1;
      await tx.objectStore("plays").put(play, sequence);
      const first = Math.max(run.first, sequence - this.most + 1);
      if (first === run.first) return { ...run, sequence };
      await tx.objectStore("plays").delete(IDBKeyRange.upperBound(first, true));
      return { ...run, sequence, first, lost: run.lost + Math.max(0, first - Math.max(run.first, run.after + 1)) };
    });
  }

  /** The oldest that the hub has not, at most so many, all of one stay. */
  async take(limit: number): Promise<{ run: Run; placementId: string; plays: Play[] } | undefined> {
    const tx = this.db.transaction(["plays", "facts"]);
    const run = await tx.objectStore("facts").get("run");
    if (!run) return undefined;
    const waiting = IDBKeyRange.lowerBound(run.after, true);
    const [keys, stored] = await Promise.all([
      tx.objectStore("plays").getAllKeys(waiting, limit),
      tx.objectStore("plays").getAll(waiting, limit),
    ]);
    const placementId = stored[0]?.placementId;
    if (placementId === undefined) return undefined;
    const other = stored.findIndex((play) => play.placementId !== placementId);
    const plays = stored
      .slice(0, other < 0 ? stored.length : other)
      .map(({ placementId: _, ...play }, at) => ({ sequence: keys[at] ?? 0, ...play }));
    return { run, placementId, plays };
  }

  /** The hub has them up to here, which may be less than it once said: then they go once more. */
  async acknowledged(runId: string, highWater: number): Promise<void> {
    await this.change("relaxed", async (run, tx) => {
      if (run.id !== runId) return run;
      // It knows of more than was made: this storage was put back. Which of these it has nobody can say.
      if (highWater > run.sequence) {
        await tx.objectStore("plays").clear();
        return { ...newRun(this.nowMs()), lost: Math.max(0, run.sequence - Math.max(run.after, run.first - 1)) };
      }
      return { ...run, after: highWater, first: await this.clean(run.first, highWater, tx) };
    });
  }

  /** It can't be handed in: what is behind it goes on. */
  async drop(runId: string, sequence: number): Promise<void> {
    await this.change("relaxed", async (run, tx) => {
      if (run.id !== runId) return run;
      await tx.objectStore("plays").delete(sequence);
      return { ...run, lost: run.lost + 1 };
    });
  }

  /** Takes away what the hub has had long enough; answers which is the oldest then. */
  private async clean(first: number, after: number, tx: Change): Promise<number> {
    const old = this.nowMs() - KeptMs;
    let gone = 0;
    for (let cursor = await tx.objectStore("plays").openCursor(IDBKeyRange.upperBound(after)); cursor; cursor = await cursor.continue()) {
      if (gone++ >= CleanedAtOnce || cursor.value.fromMs > old) return cursor.key;
      await cursor.delete();
    }
    return Math.max(first, after + 1);
  }

  private async change(durability: IDBTransactionDurability, work: (run: Run, tx: Change) => Promise<Run>): Promise<void> {
    const tx = this.db.transaction(["plays", "facts"], "readwrite", { durability }) as Change;
    const facts = tx.objectStore("facts");
    const run = (await facts.get("run")) ?? newRun(this.nowMs());
    await facts.put(await work(run, tx), "run");
    await tx.done;
  }
}
