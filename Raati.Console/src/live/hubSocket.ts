/** What the hub says between its frames' ends: SignalR's JSON protocol, version 1. */
interface Message {
  type?: number;
  target?: string;
  arguments?: unknown[];
  invocationId?: string;
  result?: unknown;
  error?: string;
}

const invocation = 1;
const completion = 3;
const ping = 6;
const close = 7;

const end = "\u001e";
/** The hub lets go of who says nothing for 25 s. */
const pingMs = 10_000;
/** The hub pings every 10 s: after so long without a word there is no connection, whatever the socket says. */
const silenceMs = 30_000;
/** Who cannot be reached answers neither yes nor no. */
const openMs = 15_000;
/** Who is told nothing for so many words will not be told later either: the connection is given up, and the next one begins with snapshots. */
const mostEarly = 1_000;

export type Handler = (...args: unknown[]) => void;

interface Call {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * One connection to a SignalR hub, over a WebSocket without negotiation. It is opened, speaks, and closes once; who wants it back makes another.
 * It is small, because it is read before anything else is: the page asks for what it needs while the rest of it is still on its way.
 */
export class HubSocket {
  readonly opened: Promise<void>;
  readonly closed: Promise<void>;
  #calls = new Map<string, Call>();
  #handlers = new Map<string, Handler>();
  /** What came before there was anybody to tell; undefined once there is. */
  #early: Message[] | undefined = [];
  #last = 0;
  #shaken = false;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #open: () => void = () => {};

  constructor(private readonly socket: WebSocket) {
    this.closed = new Promise((resolve) => {
      socket.onclose = () => {
        this.#end();
        resolve();
      };
    });
    this.opened = new Promise((resolve, reject) => {
      this.#open = resolve;
      void this.closed.then(() => reject(new Error("closed")));
    });
    this.opened.catch(() => {});
    this.#silence = setTimeout(() => socket.close(), openMs);
    socket.onopen = () => socket.send(`{"protocol":"json","version":1}${end}`);
    socket.onmessage = ({ data }) => this.#hear(String(data));
    const beat = setInterval(() => this.#shaken && this.#send({ type: ping }), pingMs);
    void this.closed.then(() => clearInterval(beat));
  }

  static to(path: string): HubSocket {
    const url = new URL(path, window.location.href);
    url.protocol = url.protocol.replace("http", "ws");
    return new HubSocket(new WebSocket(url));
  }

  /** Asks the hub for something; rejects when it can't, or when the connection closes before it did. */
  async invoke(method: string, ...args: unknown[]): Promise<unknown> {
    await this.opened;
    return new Promise((resolve, reject) => {
      if (this.socket.readyState !== WebSocket.OPEN) return reject(new Error("closed"));
      const invocationId = String(++this.#last);
      this.#calls.set(invocationId, { resolve, reject });
      this.#send({ type: invocation, target: method, arguments: args, invocationId });
    });
  }

  /** Who hears what the hub says by itself. Nothing is told before `listen`, and nothing is lost meanwhile. */
  on(method: string, handler: Handler): void {
    this.#handlers.set(method, handler);
  }

  listen(): void {
    const early = this.#early ?? [];
    this.#early = undefined;
    for (const message of early) this.#tell(message);
  }

  stop(): void {
    this.socket.close();
  }

  #hear(data: string): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.socket.close(), silenceMs);
    for (const text of data.split(end)) if (text) this.#read(JSON.parse(text) as Message);
  }

  #read(message: Message): void {
    if (!this.#shaken) {
      this.#shaken = !message.error;
      if (this.#shaken) this.#open();
      else this.socket.close();
    } else if (message.type === invocation) {
      if (!this.#early) this.#tell(message);
      else if (this.#early.push(message) > mostEarly) this.socket.close();
    } else if (message.type === completion) this.#complete(message);
    else if (message.type === close) this.socket.close();
  }

  #tell({ target = "", arguments: args = [] }: Message): void {
    this.#handlers.get(target)?.(...args);
  }

  #complete({ invocationId = "", result, error }: Message): void {
    const call = this.#calls.get(invocationId);
    this.#calls.delete(invocationId);
    if (error) call?.reject(new Error(error));
    else call?.resolve(result);
  }

  #send(message: Message): void {
    this.socket.send(JSON.stringify(message) + end);
  }

  #end(): void {
    clearTimeout(this.#silence);
    const calls = [...this.#calls.values()];
    this.#calls.clear();
    for (const call of calls) call.reject(new Error("closed"));
  }
}
