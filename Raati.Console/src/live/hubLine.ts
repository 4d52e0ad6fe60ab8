import { HttpTransportType, type HubConnection, HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import { attachConsoleClient, type ConsoleClient } from "@raati/contracts";
import { relay } from "./relay";

const path = "/hubs/console";
/** The hub lets go of who says nothing for 25 s. */
const pingMs = 10_000;
/** Who cannot be reached answers neither yes nor no, and the browser waits for minutes. */
const openMs = 15_000;
/** Who is told nothing for so many words will not be told later either: the connection is given up, and the next one begins with snapshots. */
const mostEarly = 1_000;

type Connection = Pick<HubConnection, "start" | "stop" | "invoke" | "on" | "onclose">;

/**
 * One connection to the hub. It is opened, speaks, and closes once; who wants it back makes another. It may stand before there is anybody to
 * hear: the page asks for what it needs while the rest of it is still on its way.
 */
export class HubLine {
  /** Rejects when there is no connection to be had. */
  readonly opened: Promise<void>;
  /** A connection that stood has ended. */
  readonly closed: Promise<void>;
  #client: ConsoleClient | undefined;
  #early: ((client: ConsoleClient) => void)[] = [];

  constructor(private readonly connection: Connection) {
    attachConsoleClient(
      connection,
      relay((say) => this.#tell(say)),
    );
    this.closed = new Promise((resolve) => connection.onclose(() => resolve()));
    this.opened = this.#open();
    this.opened.catch(() => {});
  }

  /** A WebSocket and nothing else, without negotiation: any hub behind a balancer will do. */
  static toHub(): HubLine {
    const connection = new HubConnectionBuilder()
      .withUrl(path, { transport: HttpTransportType.WebSockets, skipNegotiation: true })
      .configureLogging(LogLevel.None)
      .build();
    connection.keepAliveIntervalInMilliseconds = pingMs;
    return new HubLine(connection);
  }

  /** Asks the hub for something; rejects when it can't, or when the connection closes before it did. */
  async invoke(method: string, ...args: unknown[]): Promise<unknown> {
    await this.opened;
    return this.connection.invoke(method, ...args);
  }

  /** Who hears what the hub says by itself from now on, after what it has said so far. */
  listen(client: ConsoleClient): void {
    this.#client = client;
    for (const say of this.#early.splice(0)) say(client);
  }

  stop(): Promise<void> {
    return this.connection.stop();
  }

  async #open(): Promise<void> {
    let late: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      late = setTimeout(() => {
        void this.stop();
        reject(new Error("no answer"));
      }, openMs);
    });
    try {
      await Promise.race([this.connection.start(), tooLate]);
    } finally {
      clearTimeout(late);
    }
  }

  #tell(say: (client: ConsoleClient) => void): void {
    if (this.#client) say(this.#client);
    else if (this.#early.push(say) > mostEarly) void this.stop();
  }
}
