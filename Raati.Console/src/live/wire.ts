import { attachConsoleClient, type ConsoleClient, ConsoleHub } from "@raati/contracts";
import { type Ahead, firstAsked, hubPath, takeAhead } from "./ahead";
import { type Handler, HubSocket } from "./hubSocket";
import type { Wire } from "./link";

/** The hub over a WebSocket and nothing else: no negotiation, so any hub behind a balancer will do. The first one takes over what was begun ahead. */
export function openWire(): Wire {
  let ahead: Ahead | undefined = takeAhead();
  let current: HubSocket | undefined;
  let fleet: Promise<unknown> | undefined;
  let closed: () => void = () => {};
  const handlers = new Map<string, Handler>();
  const link = {
    on: (method: string, handler: Handler) => void handlers.set(method, handler),
    invoke: async (method: string, ...args: unknown[]) => {
      if (!current) throw new Error("closed");
      if (method !== firstAsked || !fleet) return current.invoke(method, ...args);
      const asked = fleet;
      fleet = undefined;
      // Whoever asks hears by now: changes that came since the answer are told first.
      current.listen();
      return asked;
    },
  };
  return {
    hub: new ConsoleHub(link),
    listen: (client: ConsoleClient) => attachConsoleClient(link, client),
    start: async () => {
      const begun = ahead;
      ahead = undefined;
      const socket = begun?.socket ?? HubSocket.to(hubPath);
      current = socket;
      fleet = begun?.fleet;
      for (const [method, handler] of handlers) socket.on(method, handler);
      if (!begun) socket.listen();
      void socket.closed.then(() => socket === current && closed());
      await socket.opened;
    },
    stop: async () => current?.stop(),
    onClosed: (onClosed) => {
      closed = onClosed;
    },
  };
}
