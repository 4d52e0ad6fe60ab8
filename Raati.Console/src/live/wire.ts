import { type ConsoleClient, ConsoleHub } from "@raati/contracts";
import { type Ahead, firstAsked, takeAhead } from "./ahead";
import { HubLine } from "./hubLine";
import type { Wire } from "./link";

/** One line to the hub after the other. The first one takes over what was begun ahead. */
export function openWire(): Wire {
  let ahead: Ahead | undefined = takeAhead();
  let current: HubLine | undefined;
  let fleet: Promise<unknown> | undefined;
  let closed: () => void = () => {};
  let listener: ConsoleClient | undefined;
  const listen = () => listener && current?.listen(listener);
  const link = {
    on: () => {},
    invoke: async (method: string, ...args: unknown[]) => {
      if (!current) throw new Error("closed");
      if (method !== firstAsked || !fleet) return current.invoke(method, ...args);
      const asked = fleet;
      fleet = undefined;
      // Whoever asks hears by now: changes that came since the answer are told first.
      listen();
      return asked;
    },
  };
  return {
    hub: new ConsoleHub(link),
    listen: (client) => {
      listener = client;
    },
    start: async () => {
      const begun = ahead;
      ahead = undefined;
      const line = begun?.line ?? HubLine.toHub();
      current = line;
      fleet = begun?.fleet;
      if (!begun) listen();
      void line.closed.then(() => line === current && closed());
      await line.opened;
    },
    stop: async () => current?.stop(),
    onClosed: (onClosed) => {
      closed = onClosed;
    },
  };
}
