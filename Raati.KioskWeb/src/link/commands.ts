import type { KioskCommand, Receipt, ReceiptState } from "@raati/contracts";

const IdentifyMs = 30_000;
const Reloading = "raati.reloading";
/** A reload that was asked for longer ago is another one: the tablet was taken down meanwhile. */
const ReloadedWithinMs = 10 * 60_000;

interface Surroundings {
  nowMs(): number;
  inUse(): boolean;
  /** Into storage, and to the hub when there is a line. */
  report(receipt: Receipt): Promise<void>;
  identify(on: boolean): void;
  reload(): void;
  /** Calls back once the next frame has been painted. */
  painted(then: () => void): void;
  /** Outlives a reload. */
  keep: Pick<Storage, "getItem" | "setItem" | "removeItem">;
}

/** What an operator asked of this tablet, and its word on each: received, applied, painted. A receipt names a command with version 0. */
export class Commands {
  private reloading: string | undefined;
  private identifying: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly around: Surroundings) {}

  async identify({ id }: KioskCommand): Promise<void> {
    this.around.identify(true);
    clearTimeout(this.identifying);
    this.identifying = setTimeout(() => this.around.identify(false), IdentifyMs);
    this.around.painted(() => void this.say(id, "painted"));
    await this.say(id, "received");
    await this.say(id, "applied");
  }

  /** When nobody uses the tablet: at the next tick, or after the sitting. */
  async reload({ id }: KioskCommand): Promise<void> {
    this.reloading = id;
    await this.say(id, "received");
    if (this.around.inUse()) await this.say(id, "inUse");
  }

  tick(): void {
    const id = this.reloading;
    if (id === undefined || this.around.inUse()) return;
    this.reloading = undefined;
    this.around.keep.setItem(Reloading, JSON.stringify({ id, atMs: this.around.nowMs() }));
    void this.say(id, "applied").finally(() => this.around.reload());
  }

  /** The page has been loaded: if a command did it, its effect is on the glass with the next frame. */
  loaded(): void {
    const kept = this.around.keep.getItem(Reloading);
    if (!kept) return;
    this.around.keep.removeItem(Reloading);
    const { id, atMs } = JSON.parse(kept) as { id: string; atMs: number };
    if (this.around.nowMs() - atMs < ReloadedWithinMs) this.around.painted(() => void this.say(id, "painted"));
  }

  /** A storage that is broken keeps no receipt, and stops no command. */
  private async say(id: string, state: ReceiptState): Promise<void> {
    await this.around.report({ publicationId: id, version: 0, state, atMs: this.around.nowMs() }).catch(() => undefined);
  }
}
