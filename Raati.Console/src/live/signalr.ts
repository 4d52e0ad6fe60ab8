import { HttpTransportType, type HubConnection, HubConnectionBuilder, HubConnectionState, LogLevel } from "@microsoft/signalr";
import { attachConsoleClient, type ConsoleClient, ConsoleHub } from "@raati/contracts";
import type { Wire } from "./link";

let ahead: { connection: HubConnection; started: Promise<void> } | undefined;

/** Begins to connect while the first page is still being drawn; the first wire takes that connection over. */
export function connectAhead(): void {
  const connection = connectionToHub();
  const started = connection.start();
  // Who takes it over hears of it.
  started.catch(() => {});
  ahead = { connection, started };
}

/** The hub over a WebSocket and nothing else: no negotiation, so any hub behind a balancer will do. */
export function openWire(): Wire {
  const { connection, started } = ahead ?? { connection: connectionToHub(), started: undefined };
  ahead = undefined;
  let first = started;
  let closed: () => void = () => {};
  connection.onclose(() => closed());
  const link = {
    invoke: (method: string, ...args: unknown[]) => connection.invoke<unknown>(method, ...args),
    on: (method: string, handler: (...args: unknown[]) => void) => connection.on(method, handler),
  };
  return {
    hub: new ConsoleHub(link),
    listen: (client: ConsoleClient) => attachConsoleClient(link, client),
    start: async () => {
      const begun = first;
      first = undefined;
      await begun;
      if (connection.state !== HubConnectionState.Connected) await connection.start();
    },
    stop: () => connection.stop(),
    onClosed: (onClosed) => {
      closed = onClosed;
    },
  };
}

const connectionToHub = () =>
  new HubConnectionBuilder()
    .withUrl("/hubs/console", { transport: HttpTransportType.WebSockets, skipNegotiation: true })
    .configureLogging(LogLevel.None)
    .build();
