import type { Ballot, Feedback } from "@raati/contracts";
import { freeKey } from "./adoption";
import type { Owners } from "./owners";
import type { LaneName } from "./unsaved";
import type { Vault } from "./vault";
import type { WaitingList } from "./waitingList";

const Batch = 200;
/** So long what was left in another organization waits for the tablet to come back to it. */
const HeldForMs = 30 * 86_400_000;
/** So long what the hub refused for ever is told of; then nobody asks any more. */
const RefusedForMs = 60 * 86_400_000;

const leftAt = (item: Ballot | Feedback) => ("castAtMs" in item ? item.castAtMs : item.leftAtMs);

/** What goes over all that lies in storage: once a day, or when the hub is another than before. */
export class Housekeeping {
  constructor(
    private readonly vault: Vault,
    private readonly owners: Owners,
    private readonly lists: Readonly<Record<LaneName, WaitingList>>,
  ) {}

  /** The hub's database was restored: what it may have lost is handed in again. The same ids, so nothing counts twice. */
  async sendKeptAgain(): Promise<void> {
    for (;;) {
      const again = await this.vault.run(async (db) => {
        const keys: number[] = [];
        const tx = db.transaction(["kept", "ballots"], "readwrite");
        const ballots = tx.objectStore("ballots");
        for (let cursor = await tx.objectStore("kept").openCursor(); cursor && keys.length < Batch; cursor = await cursor.continue()) {
          const { ballot } = cursor.value;
          if (!this.owners.isMine(ballot)) continue;
          const key = await freeKey(ballot.kioskSequence, (at) => ballots.getKey(at));
          await ballots.put(ballot, key);
          await cursor.delete();
          keys.push(key);
        }
        await tx.done;
        return keys;
      });
      for (const key of again) this.lists.ballots.add(key);
      if (again.length === 0) return;
    }
  }

  /** What was kept or told of long enough, and what waits for an organization that the tablet has not come back to. Answers what is parked then. */
  async dropOld(nowMs: number): Promise<number> {
    for (const lane of ["ballots", "feedback"] as const) {
      await this.ofOthers(lane, async (item, drop) => {
        if (leftAt(item) < nowMs - HeldForMs) await drop();
      });
    }
    return await this.vault.run(async (db) => {
      const tx = db.transaction(["kept", "parked"], "readwrite");
      for (let cursor = await tx.objectStore("kept").openCursor(); cursor; cursor = await cursor.continue()) {
        if (cursor.value.keptUntilMs < nowMs) await cursor.delete();
      }
      const parked = tx.objectStore("parked");
      for (let cursor = await parked.openCursor(); cursor; cursor = await cursor.continue()) {
        if (cursor.value.forEver && leftAt(cursor.value.item) < nowMs - RefusedForMs) await cursor.delete();
      }
      const left = await parked.count();
      await tx.done;
      return left;
    });
  }

  /** Holds back what is of another organization than the one that is there now. */
  async divide(): Promise<void> {
    for (const lane of ["ballots", "feedback"] as const) {
      this.lists[lane].release();
      await this.ofOthers(lane, async (_, __, key) => this.lists[lane].hold(key));
    }
  }

  private async ofOthers(
    lane: LaneName,
    see: (item: Ballot | Feedback, drop: () => Promise<void>, key: number) => Promise<void>,
  ): Promise<void> {
    if (!this.owners.many) return;
    await this.vault.run(async (db) => {
      const tx = db.transaction(lane, "readwrite");
      for (let cursor = await tx.store.openCursor(); cursor; cursor = await cursor.continue()) {
        const { value, key } = cursor;
        const drop = async () => {
          await tx.store.delete(key);
          this.lists[lane].delete(key);
        };
        if (!this.owners.isMine(value)) await see(value, drop, key);
      }
      await tx.done;
    });
  }
}
