import type { Ballot, Feedback } from "@raati/contracts";
import type { OutboxDatabase } from "./outboxStore";
import { WaitingList } from "./waitingList";

const KeptForMs = 8 * 86_400_000;
const Batch = 200;

/** Where sealed ballots and feedback lie: waiting, kept after they were handed in, or parked. Moves are single transactions. */
export class Shelf {
  private readonly keys = new WeakMap<Ballot | Feedback, number>();
  readonly ballots: WaitingList;
  readonly feedback: WaitingList;
  parked = 0;

  constructor(
    private readonly db: OutboxDatabase,
    monotonic: () => number,
  ) {
    this.ballots = new WaitingList(db, "ballots", monotonic);
    this.feedback = new WaitingList(db, "feedback", monotonic);
  }

  /** What could not be handed in last time is tried once more. */
  async load(): Promise<void> {
    const tx = this.db.transaction(["parked", "ballots", "feedback"], "readwrite");
    for (const key of await tx.objectStore("parked").getAllKeys()) {
      const parked = await tx.objectStore("parked").get(key);
      if (!parked || parked.forEver) continue;
      if (parked.lane === "ballots") await tx.objectStore("ballots").put(parked.item as Ballot, parked.key);
      else await tx.objectStore("feedback").put(parked.item as Feedback, parked.key);
      await tx.objectStore("parked").delete(key);
    }
    await tx.done;
    this.parked = await this.db.count("parked");
    await Promise.all([this.ballots.load(), this.feedback.load()]);
  }

  async take<L extends "ballots" | "feedback">(lane: L, limit: number): Promise<(L extends "ballots" ? Ballot : Feedback)[]> {
    const list = this[lane];
    const tx = this.db.transaction(lane);
    const items: (Ballot | Feedback)[] = [];
    for (const key of list.ready(limit)) {
      const item = await tx.store.get(key);
      if (!item) {
        list.delete(key);
        continue;
      }
      this.keys.set(item, key);
      items.push(item);
    }
    return items as (L extends "ballots" ? Ballot : Feedback)[];
  }

  strike(lane: "ballots" | "feedback", item: Ballot | Feedback): number {
    return this[lane].strike(this.keyOf(item));
  }

  async park(lane: "ballots" | "feedback", item: Ballot | Feedback, why: string, forEver: boolean): Promise<void> {
    const key = this.keyOf(item);
    const tx = this.db.transaction([lane, "parked"], "readwrite", { durability: "strict" });
    await Promise.all([
      tx.objectStore("parked").put({ lane, key, item, why, forEver }, item.id),
      tx.objectStore(lane).delete(key),
      tx.done,
    ]);
    this[lane].delete(key);
    this.parked++;
  }

  async keep(ballots: Ballot[], nowMs: number): Promise<void> {
    const tx = this.db.transaction(["ballots", "kept"], "readwrite");
    await Promise.all([
      ...ballots.flatMap((ballot) => [
        tx.objectStore("kept").put({ ballot, keptUntilMs: nowMs + KeptForMs }, ballot.id),
        tx.objectStore("ballots").delete(this.keyOf(ballot)),
      ]),
      tx.done,
    ]);
    for (const ballot of ballots) this.ballots.delete(this.keyOf(ballot));
  }

  async delivered(feedback: Feedback[]): Promise<void> {
    const tx = this.db.transaction("feedback", "readwrite");
    await Promise.all([...feedback.map((item) => tx.store.delete(this.keyOf(item))), tx.done]);
    for (const item of feedback) this.feedback.delete(this.keyOf(item));
  }

  /** The hub's database was restored: what it may have lost is handed in again. The same ids, so nothing counts twice. */
  async sendKeptAgain(): Promise<void> {
    for (;;) {
      const tx = this.db.transaction(["kept", "ballots"], "readwrite");
      const batch = await tx.objectStore("kept").getAll(undefined, Batch);
      await Promise.all([
        ...batch.flatMap(({ ballot }) => [
          tx.objectStore("ballots").put(ballot, ballot.kioskSequence),
          tx.objectStore("kept").delete(ballot.id),
        ]),
        tx.done,
      ]);
      for (const { ballot } of batch) this.ballots.add(ballot.kioskSequence);
      if (batch.length === 0) return;
    }
  }

  async dropOldKept(nowMs: number): Promise<void> {
    const tx = this.db.transaction("kept", "readwrite");
    for (let cursor = await tx.store.openCursor(); cursor; cursor = await cursor.continue()) {
      if (cursor.value.keptUntilMs < nowMs) await cursor.delete();
    }
    await tx.done;
  }

  private keyOf(item: Ballot | Feedback): number {
    return this.keys.get(item) ?? ("kioskSequence" in item ? item.kioskSequence : 0);
  }
}
