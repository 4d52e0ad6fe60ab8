import type { Ballot, Feedback } from "@raati/contracts";
import { freeKey } from "./adoption";
import { Housekeeping } from "./housekeeping";
import type { OutboxDatabase } from "./outboxStore";
import { Owners, type Whose } from "./owners";
import { type LaneName, Unsaved, type Unwritten } from "./unsaved";
import type { Vault } from "./vault";
import { WaitingList } from "./waitingList";

const KeptForMs = 8 * 86_400_000;

type Item<L extends LaneName> = L extends "ballots" ? Ballot : Feedback;

/**
 * Where sealed ballots and feedback lie: waiting, kept after they were handed in, or parked. Moves are single transactions. Storage that takes
 * no write holds up nothing: what it has not taken is handed in from memory, and what it does not let go of is not handed in again before the
 * next start.
 */
export class Shelf {
  readonly ballots: WaitingList;
  readonly feedback: WaitingList;
  readonly unsaved = new Unsaved();
  readonly owners: Owners;
  private readonly keeping: Housekeeping;
  private readonly keys = new WeakMap<Ballot | Feedback, number>();
  private saving: Promise<void> = Promise.resolve();
  private parkedThere = 0;

  constructor(
    private readonly vault: Vault,
    monotonic: () => number,
  ) {
    this.owners = new Owners(vault);
    this.ballots = new WaitingList(vault, "ballots", monotonic);
    this.feedback = new WaitingList(vault, "feedback", monotonic);
    this.keeping = new Housekeeping(vault, this.owners, this);
  }

  get waiting(): number {
    return this.ballots.size + this.feedback.size + this.unsaved.waiting((item) => this.owners.isMine(item));
  }

  get parked(): number {
    return this.parkedThere + this.unsaved.parked;
  }

  /** What could not be handed in last time is tried once more. */
  async load(): Promise<void> {
    this.parkedThere = await this.vault.run(async (db) => {
      const tx = db.transaction(["parked", "ballots", "feedback"], "readwrite");
      for (const id of await tx.objectStore("parked").getAllKeys()) {
        const parked = await tx.objectStore("parked").get(id);
        if (!parked || parked.forEver) continue;
        const lane = tx.objectStore(parked.lane);
        await lane.put(parked.item as never, await freeKey(parked.key, (key) => lane.getKey(key)));
        await tx.objectStore("parked").delete(id);
      }
      await tx.done;
      return await db.count("parked");
    });
    await Promise.all([this.owners.load(), this.ballots.load(), this.feedback.load()]);
    await this.keeping.divide();
  }

  /** Whose tablet this is from now on. */
  async identified(whose: Whose): Promise<void> {
    const moved = this.owners.identified(whose);
    if (moved) await this.keeping.divide();
    await this.owners.save();
  }

  /** Into memory at once, and into storage when it takes it. Storage that took no write, a full disk for one, is tried again each time. */
  async add(lane: LaneName, key: number, item: Ballot | Feedback): Promise<void> {
    this.unsaved.add(lane, key, item);
    await this.save();
  }

  /** Rejects when storage takes no write. */
  save(): Promise<void> {
    this.saving = this.saving
      .catch(() => undefined)
      .then(async () => {
        for (let entry = this.unsaved.first(); entry; entry = this.unsaved.first()) await this.write(entry);
      });
    return this.saving;
  }

  async take<L extends LaneName>(lane: L, limit: number): Promise<Item<L>[]> {
    const list = this[lane];
    const fresh = this.unsaved.ready(lane, limit, (entry) => this.owners.isMine(entry.item) && list.isDue(entry.key));
    return (fresh.length > 0 ? fresh : await this.stored(list, lane, limit)) as Item<L>[];
  }

  strike(lane: LaneName, item: Ballot | Feedback): number {
    return this[lane].strike(this.keyOf(item));
  }

  async park(lane: LaneName, item: Ballot | Feedback, why: string, forEver: boolean): Promise<void> {
    if (this.unsaved.settle(item.id, { kind: "parked", why, forEver })) return;
    const key = this.keyOf(item);
    const move = async (db: OutboxDatabase) => {
      const tx = db.transaction([lane, "parked"], "readwrite", { durability: "strict" });
      await Promise.all([
        tx.objectStore("parked").put({ lane, key, item, why, forEver }, item.id),
        tx.objectStore(lane).delete(key),
        tx.done,
      ]);
    };
    await this.vault.run(move).catch(() => undefined);
    this[lane].delete(key);
    this.parkedThere++;
  }

  /** The hub has them. Without room for what is kept they are only taken away: that makes room. */
  async keep(ballots: Ballot[], nowMs: number): Promise<void> {
    const keptUntilMs = nowMs + KeptForMs;
    const stored = ballots.filter(({ id }) => !this.unsaved.settle(id, { kind: "handedIn", keptUntilMs }));
    if (stored.length === 0) return;
    const move = async (db: OutboxDatabase) => {
      const tx = db.transaction(["ballots", "kept"], "readwrite");
      await Promise.all([
        ...stored.flatMap((ballot) => [
          tx.objectStore("kept").put({ ballot, keptUntilMs }, ballot.id),
          tx.objectStore("ballots").delete(this.keyOf(ballot)),
        ]),
        tx.done,
      ]);
    };
    await this.vault.run(move).catch(() => this.takeAway("ballots", stored));
    for (const ballot of stored) this.ballots.delete(this.keyOf(ballot));
  }

  async delivered(feedback: Feedback[]): Promise<void> {
    const stored = feedback.filter(({ id }) => !this.unsaved.settle(id, { kind: "handedIn", keptUntilMs: 0 }));
    if (stored.length === 0) return;
    await this.takeAway("feedback", stored);
    for (const item of stored) this.feedback.delete(this.keyOf(item));
  }

  /** The hub's database was restored: what it may have lost is handed in again. */
  sendKeptAgain(): Promise<void> {
    return this.keeping.sendKeptAgain();
  }

  async dropOld(nowMs: number): Promise<void> {
    this.parkedThere = await this.keeping.dropOld(nowMs);
  }

  private async stored(list: WaitingList, lane: LaneName, limit: number): Promise<(Ballot | Feedback)[]> {
    for (;;) {
      const keys = list.ready(limit);
      if (keys.length === 0) return [];
      const items = await this.vault.run((db) => this.read(db, list, lane, keys));
      if (items.length > 0) return items;
    }
  }

  private async read(db: OutboxDatabase, list: WaitingList, lane: LaneName, keys: number[]): Promise<(Ballot | Feedback)[]> {
    const tx = db.transaction(lane);
    const items: (Ballot | Feedback)[] = [];
    for (const key of keys) {
      const item = await tx.store.get(key);
      if (!item) list.delete(key);
      else if (!this.owners.isMine(item)) list.hold(key);
      else {
        this.keys.set(item, key);
        items.push(item);
      }
    }
    return items;
  }

  /** One that was left, to where it belongs by now; its draft ends with it. */
  private async write({ lane, key, item, fate }: Unwritten): Promise<void> {
    await this.vault.run(async (db) => {
      const tx = db.transaction(["ballots", "feedback", "kept", "parked", "drafts", "facts"], "readwrite", { durability: "strict" });
      const put =
        fate.kind === "waiting"
          ? tx.objectStore(lane).put(item as never, key)
          : fate.kind === "parked"
            ? tx.objectStore("parked").put({ lane, key, item, why: fate.why, forEver: fate.forEver }, item.id)
            : lane === "ballots" && tx.objectStore("kept").put({ ballot: item as Ballot, keptUntilMs: fate.keptUntilMs }, item.id);
      const sequence = lane === "ballots" ? "ballotSequence" : "feedbackSequence";
      await Promise.all([put, tx.objectStore("drafts").delete(item.id), tx.objectStore("facts").put(key, sequence), tx.done]);
    });
    if (fate.kind === "waiting") this[lane].add(key);
    if (fate.kind === "parked") this.parkedThere++;
    this.unsaved.written(item.id);
  }

  private async takeAway(lane: LaneName, items: (Ballot | Feedback)[]): Promise<void> {
    const away = async (db: OutboxDatabase) => {
      const tx = db.transaction(lane, "readwrite");
      await Promise.all([...items.map((item) => tx.store.delete(this.keyOf(item))), tx.done]);
    };
    await this.vault.run(away).catch(() => undefined);
  }

  private keyOf(item: Ballot | Feedback): number {
    return this.keys.get(item) ?? ("kioskSequence" in item ? item.kioskSequence : 0);
  }
}
