import type { ConsoleClient, ConsoleHub } from "@raati/contracts";
import { retryDelay } from "../shared/retry";
import { relay } from "./relay";

/** What may be asked of the hub; the twin's proxy has exactly this. */
export type Hub = { [Method in keyof ConsoleHub]: ConsoleHub[Method] };

/** What the link needs of a hub connection; a WebSocket's in the browser, a hand-written one in tests. */
export interface Wire {
  readonly hub: Hub;
  /** Everything the hub says goes to this one listener. */
  listen(client: ConsoleClient): void;
  /** Rejects when there is no connection to be had. */
  start(): Promise<void>;
  stop(): Promise<void>;
  onClosed(closed: () => void): void;
}

export type LinkState = "connecting" | "live" | "lost";

interface Watch {
  id: string | undefined;
  /** Asks for its snapshot; a connection's first time is attempt 0. */
  begin(attempt: number): void;
  end(): void;
}

/**
 * The console's one live connection. It is retried for ever. Watches outlive it: after every (re)connect each asks for its
 * snapshot again, so whatever was missed meanwhile is made up for.
 */
export class Link {
  state: LinkState = "connecting";
  readonly #watches = new Set<Watch>();
  readonly #listeners = new Set<Partial<ConsoleClient>>();
  readonly #observers = new Set<() => void>();
  readonly #delay: (attempt: number) => number;
  #run = 0;
  #connection = 0;
  #hurry: () => void = () => {};

  constructor(
    private readonly wire: Wire,
    private readonly options: {
      /** A connect failed: perhaps the session is over. The browser doesn't say. */
      onRefused(): void;
      delay?(attempt: number): number;
    },
  ) {
    this.#delay = options.delay ?? retryDelay;
    wire.listen(this.#everyone());
  }

  /** Connects, and stays connected until `stop`. */
  async run(): Promise<void> {
    const run = ++this.#run;
    for (let attempt = 0; run === this.#run; attempt++) {
      const closed = new Promise<void>((resolve) => this.wire.onClosed(resolve));
      try {
        await this.wire.start();
        attempt = 0;
        this.#connected();
        await closed;
      } catch {
        if (run === this.#run) this.options.onRefused();
      }
      if (run !== this.#run) return;
      this.#enter("lost");
      await this.#rest(this.#delay(attempt));
    }
  }

  stop(): void {
    this.#run++;
    this.#hurry();
    void this.wire.stop();
  }

  /** The browser says that the network is there again, or that someone looks at the page: don't wait out the delay. */
  hurry(): void {
    this.#hurry();
  }

  /**
   * Asks for a snapshot now and after every reconnect, and hands on what the hub says in between. Listening begins before
   * asking: a change is never missed, at most seen twice. What the hub can't answer is asked again for as long as the watch stands. A watch of an id is ended at the hub when the last one of it ends here.
   */
  watch<T>(
    start: (hub: Hub) => Promise<T>,
    onSnapshot: (snapshot: T) => void,
    changes: Partial<ConsoleClient> = {},
    id?: string,
  ): () => void {
    const watch = this.#watchOf(start, onSnapshot, id);
    this.#listeners.add(changes);
    this.#watches.add(watch);
    if (this.state === "live") watch.begin(0);
    return () => {
      watch.end();
      this.#watches.delete(watch);
      this.#listeners.delete(changes);
      if (id && this.state === "live" && ![...this.#watches].some((other) => other.id === id)) this.wire.hub.unwatch(id).catch(() => {});
    };
  }

  #watchOf<T>(start: (hub: Hub) => Promise<T>, onSnapshot: (snapshot: T) => void, id: string | undefined): Watch {
    let ended = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    const begin = (attempt: number): void => {
      clearTimeout(again);
      const connection = this.#connection;
      start(this.wire.hub).then(
        (snapshot) => ended || onSnapshot(snapshot),
        () => {
          // A connection that fell meanwhile begins every watch anew; on one that stands, the hub couldn't answer now.
          if (!ended && this.state === "live" && connection === this.#connection)
            again = setTimeout(() => begin(attempt + 1), this.#delay(attempt));
        },
      );
    };
    const end = () => {
      ended = true;
      clearTimeout(again);
    };
    return { id, begin, end };
  }

  observe = (observer: () => void): (() => void) => {
    this.#observers.add(observer);
    return () => this.#observers.delete(observer);
  };

  #connected(): void {
    this.#connection++;
    this.#enter("live");
    for (const watch of this.#watches) watch.begin(0);
  }

  #enter(state: LinkState): void {
    this.state = state;
    for (const observer of this.#observers) observer();
  }

  #rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #everyone(): ConsoleClient {
    return relay((say) => {
      for (const listener of [...this.#listeners]) say(listener);
    });
  }
}
