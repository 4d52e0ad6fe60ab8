import type { LossCounter } from "../platform/database";
import { within } from "../platform/retry";
import type { OutboxDatabase } from "./outboxStore";
import { Safe } from "./safe";

const Main = "raati-outbox";
const Reserve = "raati-outbox-2";
const MainWithinMs = 10_000;
const ReserveWithinMs = 5_000;
const ReopenWithinMs = 5_000;
const Gone: ReadonlySet<string> = new Set(["InvalidStateError", "UnknownError"]);

/**
 * Where the outbox lies. Ballots and feedback have databases of their own, which nothing ever deletes: a vote that was not handed in is
 * nowhere else. When the main one can't be opened the reserve is used, and whatever lies in the one not in use is moved over once it opens.
 */
export class Vault {
  private constructor(
    private readonly inUse: Safe,
    private readonly aside: Safe,
    /** The main database could not be opened at the start: what lies in it is not known. */
    readonly onReserve: boolean,
  ) {}

  /** Never rejects: a vault that does not open takes no write, and tries again each time it is asked. */
  static async open(losses: LossCounter): Promise<Vault> {
    const [main, reserve] = [new Safe(Main, losses), new Safe(Reserve, losses)];
    if (await main.opens(MainWithinMs)) return new Vault(main, reserve, false);
    losses.add();
    return (await reserve.opens(ReserveWithinMs)) ? new Vault(reserve, main, true) : new Vault(main, reserve, false);
  }

  /** Does work on the database in use, which is opened again if it was closed. Rejects when it does not open, or does not take the work. */
  async run<T>(work: (db: OutboxDatabase) => Promise<T>): Promise<T> {
    const db = await within(ReopenWithinMs, "opening the outbox", this.inUse.open());
    try {
      return await work(db);
    } catch (error) {
      if (Gone.has((error as Partial<DOMException>).name ?? "")) this.inUse.drop(db);
      throw error;
    }
  }

  /** The other database, once it is open. */
  other(): OutboxDatabase | undefined {
    return this.aside.peek();
  }
}
