import { HubLine } from "./hubLine";

/** What every page of the console asks first, by its name at the hub. */
export const firstAsked = "WatchFleet";

export interface Ahead {
  line: HubLine;
  /** The answer to what every page asks first. */
  fleet: Promise<unknown>;
}

let ahead: Ahead | undefined;

/** Connects, and asks for the fleet, while the page is still on its way; the first wire takes both over. */
export function connectAhead(): void {
  const line = HubLine.toHub();
  const fleet = line.invoke(firstAsked);
  // Who takes it over hears of it.
  fleet.catch(() => {});
  ahead = { line, fleet };
}

export function takeAhead(): Ahead | undefined {
  const taken = ahead;
  ahead = undefined;
  return taken;
}
