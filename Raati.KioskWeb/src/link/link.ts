import { attachKioskClient, type HubLink, type KioskClient, KioskHub } from "@raati/contracts";
import { Cell } from "../platform/cell";
import { fullJitter, pause, within } from "../platform/retry";

/** A connection to the hub that is used once. SignalR's HubConnection is one. */
export interface Connection extends HubLink {
  start(): Promise<void>;
  stop(): Promise<void>;
  onclose(callback: () => void): void;
}

export type LinkState =
  /** Not connected, and trying for ever. */
  | "offline"
  | "online"
  /** Another connection with this token is newer: no reconnect until somebody asks for it. */
  | "superseded"
  /** The token is no longer good. */
  | "unpaired";

/** What the hub's HTTP side says of this tablet; a browser does not tell why a WebSocket was refused. */
export type Probe = () => Promise<"paired" | "unpaired" | "unreachable">;

export interface LinkContext {
  /** A new connection, not yet started; rejects when the code for one can't be had now. */
  connect(): Connection | Promise<Connection>;
  probe: Probe;
  client: Omit<KioskClient, "draining">;
  /** The first calls of a connection; online only after they ended well. */
  begin(hub: KioskHub, signal: AbortSignal): Promise<void>;
  random?: () => number;
}

const StartWithinMs = 15_000;

/** Holds the line to the hub: reconnects for ever, with full jitter and a cap of 15 s. */
export class Link {
  readonly state = new Cell<LinkState>("offline");
  private hub: KioskHub | undefined;
  private drainMs: number | undefined;
  private attempt = 0;
  private running = false;
  private hurry = new AbortController();
  private stopNow: (() => void) | undefined;

  constructor(private readonly context: LinkContext) {}

  /** The hub's methods, while it is there. */
  readonly online = (): KioskHub | undefined => this.hub;

  /** Connects, and reconnects until superseded or unpaired. */
  async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    this.state.value = "offline";
    try {
      for (;;) {
        await this.session();
        if (this.ended()) return;
        const waitMs = this.drainMs ?? fullJitter(this.attempt++, 15_000, 500, this.context.random);
        this.drainMs = undefined;
        this.hurry = new AbortController();
        await pause(waitMs, this.hurry.signal);
      }
    } finally {
      this.running = false;
    }
  }

  /** The network is back, or somebody asks: no need to wait for the next try. */
  retryNow(): void {
    this.attempt = 0;
    this.hurry.abort();
  }

  /** Superseded or unpaired: the hub has said so, or the probe. */
  end(state: "superseded" | "unpaired"): void {
    this.state.value = state;
    this.hub = undefined;
    this.stopNow?.();
    this.hurry.abort();
  }

  private async session(): Promise<void> {
    const connection = await this.made();
    if (!connection || this.ended()) return;
    const over = new AbortController();
    const closed = new Promise<void>((resolve) => over.signal.addEventListener("abort", () => resolve()));
    const stop = () => {
      over.abort();
      void connection.stop().catch(() => undefined);
    };
    this.stopNow = stop;
    connection.onclose(() => {
      this.hub = undefined;
      over.abort();
    });
    attachKioskClient(connection, { ...this.context.client, draining: ({ delayMs }) => this.drain(delayMs, stop) });

    try {
      await within(StartWithinMs, "connecting", connection.start());
    } catch {
      stop();
      if ((await this.context.probe()) === "unpaired" && !this.ended()) this.end("unpaired");
      return;
    }

    try {
      const hub = new KioskHub(connection);
      await Promise.race([this.context.begin(hub, over.signal), closed]);
      if (!over.signal.aborted) {
        this.attempt = 0;
        this.hub = hub;
        this.state.value = "online";
        await closed;
      }
    } catch {
      // The first calls failed: this connection is of no use.
    } finally {
      this.hub = undefined;
      stop();
      if (!this.ended()) this.state.value = "offline";
    }
  }

  private async made(): Promise<Connection | undefined> {
    try {
      return await this.context.connect();
    } catch {
      return undefined;
    }
  }

  /** The node goes down in a while: stay until this tablet's turn, then go to another node, or to this one's successor. */
  private drain(delayMs: number, stop: () => void): void {
    const at = Date.now() + delayMs;
    this.drainMs = delayMs;
    const timer = setTimeout(() => {
      this.drainMs = 0;
      stop();
    }, delayMs);
    this.hurry.signal.addEventListener("abort", () => clearTimeout(timer));
    const unsubscribe = this.state.subscribe((state) => {
      if (state !== "offline") return;
      unsubscribe();
      clearTimeout(timer);
      this.drainMs = Math.max(0, at - Date.now());
    });
  }

  private ended(): boolean {
    return this.state.value === "superseded" || this.state.value === "unpaired";
  }
}
