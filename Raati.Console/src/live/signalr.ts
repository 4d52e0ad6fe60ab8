import { HttpTransportType, HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import { attachConsoleClient, type ConsoleClient, ConsoleHub } from "@raati/contracts";
import type { Wire } from "./link";

/** The hub over a WebSocket and nothing else: no negotiation, so any hub behind a balancer will do. */
export function openWire(): Wire {
  const connection = new HubConnectionBuilder()
    .withUrl("/hubs/console", { transport: HttpTransportType.WebSockets, skipNegotiation: true })
    .configureLogging(LogLevel.None)
    .build();
  let closed: () => void = () => {};
  connection.onclose(() => closed());
  const link = {
    invoke: (method: string, ...args: unknown[]) => connection.invoke<unknown>(method, ...args),
    on: (method: string, handler: (...args: unknown[]) => void) => connection.on(method, handler),
  };
  return {
    hub: new ConsoleHub(link),
    listen: (client: ConsoleClient) => attachConsoleClient(link, client),
    start: () => connection.start(),
    stop: () => connection.stop(),
    onClosed: (onClosed) => {
      closed = onClosed;
    },
  };
}
