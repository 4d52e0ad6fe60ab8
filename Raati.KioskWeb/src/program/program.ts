import type { KioskIdentity, Publication, PublicationRef, Receipt, ReceiptState } from "@raati/contracts";
import { Cell } from "../platform/cell";
import { type HeldCampaign, heldCampaign, isWaiting, playing, withFormer } from "./campaigns";
import { digestOf } from "./digest";
import { type Campaign, readPublicationDocument, type Showable } from "./documents";
import type { Held, Place, ProgramStore } from "./programStore";

/** What the program needs to know to write a receipt. */
export interface ReceiptContext {
  nowMs(): number;
  inUse(): boolean;
  /** All files of this campaign are on the tablet. */
  isComplete?(campaign: Campaign): boolean;
}

/**
 * The set of publications this tablet holds. Every change is written to storage before it is seen, shown or acknowledged,
 * and one change ends before the next begins.
 */
export class Program {
  /** What can be shown, in the order of publishing. */
  readonly showing = new Cell<readonly Showable[]>([]);
  /** All that are held, also those whose files are on their way. */
  readonly campaigns = new Cell<readonly HeldCampaign[]>([]);
  readonly identity: Cell<KioskIdentity | undefined>;
  private readonly held: Map<string, Held>;
  private place: Place;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: Pick<ProgramStore, "change" | "putReceipt" | "clear">,
    loaded: { held: Held[]; place: Place | undefined },
    private readonly context: ReceiptContext,
    private readonly receiptsQueued: () => void,
  ) {
    // What an earlier build did not know the kind of is asked for again: this one may.
    const known = loaded.held.filter(({ publication }) => publication.kind !== "unknown");
    this.held = new Map(known.map((held) => [held.publication.id, held]));
    this.place = loaded.place ?? { epoch: 0, offset: 0 };
    this.identity = new Cell(this.place.identity);
    this.show();
  }

  get epoch(): number {
    return this.place.epoch;
  }

  get offset(): number {
    return this.place.offset;
  }

  get proof(): string | undefined {
    return this.place.proof;
  }

  refs(): PublicationRef[] {
    return [...this.held.values()].map(({ publication }) => ({ id: publication.id, version: publication.version }));
  }

  digest(): string {
    return digestOf(this.refs());
  }

  holds({ id, version }: PublicationRef): boolean {
    return this.held.get(id)?.publication.version === version;
  }

  /** Puts these in place of whatever was held of them, drops those, and stands at the new place. */
  change(add: readonly Publication[], drop: readonly string[], place: Place): Promise<void> {
    return this.inTurn(async () => {
      const put = add.map((publication) => withFormer(publication, this.held.get(publication.id), this.isComplete));
      const receipts = [...put.flatMap((held) => this.receiptsOf(held)), ...drop.flatMap((id) => this.farewellTo(id))];
      await this.store.change({ put, drop: [...drop], place, receipts });
      for (const held of put) this.held.set(held.publication.id, held);
      for (const id of drop) this.held.delete(id);
      this.place = place;
      this.identity.value = place.identity;
      if (put.length > 0 || drop.length > 0) this.show();
      if (receipts.length > 0) this.receiptsQueued();
    });
  }

  /** The files of this version of a campaign are all here: from now on it plays, and what played before is gone. */
  applied(id: string, version: number): Promise<void> {
    return this.inTurn(async () => {
      const held = this.held.get(id);
      if (!held || !isWaiting(held) || held.publication.version !== version) return;
      const { former: _, ...rest } = held;
      const applied = { ...rest, applied: version };
      for (const receipt of this.applications(held.publication)) await this.store.putReceipt(receipt, applied);
      this.held.set(id, applied);
      this.show();
      this.receiptsQueued();
    });
  }

  /** This version can't be shown, for now at least. */
  failed({ id, version }: PublicationRef, reason: string): Promise<void> {
    return this.inTurn(async () => {
      const held = this.held.get(id);
      if (held?.publication.version !== version) return;
      await this.store.putReceipt({ ...this.receipt(held.publication, "failed"), reason });
      this.receiptsQueued();
    });
  }

  /** A frame with this publication reached the glass. Reported once a version; of a version that is only played until the next is here, not at all. */
  painted(id: string, version?: number): Promise<void> {
    return this.inTurn(async () => {
      const held = this.held.get(id);
      if (!held || (version !== undefined && version !== held.publication.version)) return;
      if (held.paintedVersion === held.publication.version) return;
      const reported = { ...held, paintedVersion: held.publication.version };
      await this.store.putReceipt(this.receipt(held.publication, "painted"), reported);
      this.held.set(id, reported);
      this.receiptsQueued();
    });
  }

  /** Whether a frame with it has ever reached the glass. */
  wasPainted(id: string): boolean {
    const held = this.held.get(id);
    return held !== undefined && held.paintedVersion === held.publication.version;
  }

  /** The token is no longer good. */
  forget(): Promise<void> {
    return this.inTurn(async () => {
      await this.store.clear();
      this.held.clear();
      this.place = { epoch: this.place.epoch, offset: 0 };
      this.identity.value = undefined;
      this.show();
    });
  }

  private receiptsOf(held: Held): Receipt[] {
    const { publication } = held;
    const received = this.receipt(publication, "received");
    const document = readPublicationDocument(publication);
    if (document.kind === "failed") return [received, { ...this.receipt(publication, "failed"), reason: document.reason }];
    return isWaiting(held) ? [received] : [received, ...this.applications(publication)];
  }

  private applications(publication: Publication): Receipt[] {
    const applied = this.receipt(publication, "applied");
    // A takeover waits for nobody.
    const waits = publication.kind !== "takeover" && this.context.inUse();
    return waits ? [applied, this.receipt(publication, "inUse")] : [applied];
  }

  /** Of the version that was held: what the tablet never had, it can't have taken away. */
  private farewellTo(id: string): Receipt[] {
    const held = this.held.get(id);
    return held ? [this.receipt(held.publication, "removed")] : [];
  }

  private receipt({ id, version }: Publication, state: ReceiptState): Receipt {
    return { publicationId: id, version, state, atMs: this.context.nowMs() };
  }

  /** Ids are UUIDv7: their order is the order of publishing. */
  private show(): void {
    const all = [...this.held.values()].sort((a, b) => (a.publication.id < b.publication.id ? -1 : 1));
    this.campaigns.value = all.flatMap(heldCampaign);
    this.showing.value = all.flatMap(playing).map(readPublicationDocument);
  }

  private readonly isComplete = (campaign: Campaign): boolean => this.context.isComplete?.(campaign) ?? false;

  private inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
