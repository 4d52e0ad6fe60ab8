import type { KioskIdentity, Publication, Receipt, ReceiptState, ResultFrame } from "@raati/contracts";
import type { DBSchema, IDBPDatabase } from "idb";
import { type LossCounter, openLasting } from "../platform/database";
import type { TimeRecord } from "../time/hubTime";

/** One publication as it lies in storage. The document is kept as it came: a later build may understand more of it. Its kind is as this build read it. */
export interface Held {
  publication: Publication;
  /** The version whose painting has been reported. */
  paintedVersion?: number;
  /** Of a campaign: the version that was applied. Another than the publication's: its files are still on their way. */
  applied?: number;
  /** Of a campaign whose files are on their way: the version that plays until they are here. */
  former?: Publication;
}

/** Where the tablet stands in the organization's log, and who it is there. */
export interface Place {
  epoch: number;
  offset: number;
  /** The hub's proof that it gave out this epoch and offset. */
  proof?: string | undefined;
  identity?: KioskIdentity;
}

/** A change of the program, written in one transaction. */
export interface ProgramChange {
  put: Held[];
  drop: string[];
  place: Place;
  receipts: Receipt[];
}

interface ProgramSchema extends DBSchema {
  held: { key: string; value: Held };
  place: { key: string; value: Place };
  time: { key: string; value: TimeRecord };
  receipts: { key: string; value: Receipt };
  frames: { key: string; value: ResultFrame };
}

const One = "one";

const receiptKey = (receipt: { publicationId: string; version: number; state: ReceiptState }) =>
  `${receipt.publicationId}:${receipt.version}:${receipt.state}`;

/** The program, its place, the hub's time, unsent receipts and the last results. All of it can be fetched again; ballots live elsewhere. */
export class ProgramStore {
  private constructor(private readonly db: IDBPDatabase<ProgramSchema>) {}

  static async open(losses: LossCounter): Promise<ProgramStore> {
    return new ProgramStore(await openLasting<ProgramSchema>("raati-program", ["held", "place", "time", "receipts", "frames"], losses));
  }

  async load(): Promise<{ held: Held[]; place: Place | undefined; time: TimeRecord | undefined; frames: ResultFrame[] }> {
    const [held, place, time, frames] = await Promise.all([
      this.db.getAll("held"),
      this.db.get("place", One),
      this.db.get("time", One),
      this.db.getAll("frames"),
    ]);
    return { held, place, time, frames };
  }

  async change({ put, drop, place, receipts }: ProgramChange): Promise<void> {
    const tx = this.db.transaction(["held", "place", "receipts", "frames"], "readwrite", { durability: "strict" });
    await Promise.all([
      ...put.map((held) => tx.objectStore("held").put(held, held.publication.id)),
      ...drop.flatMap((id) => [tx.objectStore("held").delete(id), tx.objectStore("frames").delete(id)]),
      tx.objectStore("place").put(place, One),
      ...receipts.map((receipt) => tx.objectStore("receipts").put(receipt, receiptKey(receipt))),
      tx.done,
    ]);
  }

  async putReceipt(receipt: Receipt, held?: Held): Promise<void> {
    const tx = this.db.transaction(["held", "receipts"], "readwrite");
    if (held) await tx.objectStore("held").put(held, held.publication.id);
    await tx.objectStore("receipts").put(receipt, receiptKey(receipt));
    await tx.done;
  }

  unsentReceipts(limit: number): Promise<Receipt[]> {
    return this.db.getAll("receipts", undefined, limit);
  }

  async dropReceipts(receipts: Receipt[]): Promise<void> {
    const tx = this.db.transaction("receipts", "readwrite");
    await Promise.all([...receipts.map((receipt) => tx.store.delete(receiptKey(receipt))), tx.done]);
  }

  async putTime(time: TimeRecord): Promise<void> {
    await this.db.put("time", time, One);
  }

  async putFrame(frame: ResultFrame): Promise<void> {
    await this.db.put("frames", frame, frame.pollId);
  }

  /** The tablet is nobody's any more: nothing of the old program may stay on it. */
  async clear(): Promise<void> {
    const tx = this.db.transaction(["held", "place", "receipts", "frames"], "readwrite");
    await Promise.all([
      tx.objectStore("held").clear(),
      tx.objectStore("place").clear(),
      tx.objectStore("receipts").clear(),
      tx.objectStore("frames").clear(),
      tx.done,
    ]);
  }
}
