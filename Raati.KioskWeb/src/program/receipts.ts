import type { KioskHub } from "@raati/contracts";
import type { ProgramStore } from "./programStore";

const AtOnce = 200;

/** Sends stored receipts until the hub has them: a receipt is only dropped after Acknowledge returned. */
export class ReceiptSender {
  private running = false;
  private again = false;

  constructor(
    private readonly store: ProgramStore,
    private readonly hub: () => Pick<KioskHub, "acknowledge"> | undefined,
  ) {}

  /** There may be something to send. A failure ends the round; the next beat kicks again. */
  async kick(): Promise<void> {
    this.again = true;
    if (this.running) return;
    this.running = true;
    try {
      while (this.again) {
        this.again = false;
        await this.sendAll();
      }
    } catch {
      // The line broke or the hub could not store them: they are still queued.
    } finally {
      this.running = false;
    }
  }

  private async sendAll(): Promise<void> {
    for (;;) {
      const hub = this.hub();
      const receipts = hub ? await this.store.unsentReceipts(AtOnce) : [];
      if (!hub || receipts.length === 0) return;
      await hub.acknowledge(receipts);
      await this.store.dropReceipts(receipts);
    }
  }
}
