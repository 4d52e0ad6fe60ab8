import { type LossCounter, openKept } from "../platform/database";
import { pause, within } from "../platform/retry";
import { type OutboxDatabase, type OutboxSchema, OutboxStores } from "./outboxStore";

const AgainMs = 500;

/** One database of the outbox, opened again whenever it was closed. */
export class Safe {
  private connection: OutboxDatabase | undefined;
  private opening: Promise<OutboxDatabase> | undefined;
  private wasOpen = false;

  constructor(
    readonly name: string,
    private readonly losses: LossCounter,
  ) {}

  /** Joins an open that is under way: one that hangs is waited for, not begun again behind itself. */
  open(): Promise<OutboxDatabase> {
    if (this.connection) return Promise.resolve(this.connection);
    this.opening ??= this.connect().finally(() => {
      this.opening = undefined;
    });
    return this.opening;
  }

  /** Tries until the time is over; false when it can't be opened. */
  async opens(withinMs: number): Promise<boolean> {
    let over = false;
    const tries = async () => {
      for (;;) {
        try {
          return await this.open();
        } catch (error) {
          if (over) throw error;
          await pause(AgainMs);
        }
      }
    };
    try {
      await within(withinMs, `opening ${this.name}`, tries());
      return true;
    } catch {
      over = true;
      return false;
    }
  }

  /** The connection if there is one; if not, one is asked for and may be there next time. */
  peek(): OutboxDatabase | undefined {
    if (!this.connection) void this.open().catch(() => undefined);
    return this.connection;
  }

  /** This connection is of no use any more. */
  drop(connection: OutboxDatabase | undefined): void {
    if (connection !== this.connection) return;
    this.connection = undefined;
    connection?.close();
  }

  private async connect(): Promise<OutboxDatabase> {
    let mine: OutboxDatabase | undefined;
    mine = await openKept<OutboxSchema>(this.name, OutboxStores, {
      closed: () => this.drop(mine),
      // Emptied behind this page's back: what it held is lost, and that is told.
      made: () => this.wasOpen && this.losses.add(),
    });
    this.connection = mine;
    this.wasOpen = true;
    return mine;
  }
}
