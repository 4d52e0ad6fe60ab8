import { toMoment, toWallClock, type WallClock } from "../../time/zones";

const dayMs = 86_400_000;
/** As far as the hub looks, days from now. */
export const nearest = -1;
export const farthest = 10;

export interface AskedMoment {
  /** What stands in the fields. */
  wall: WallClock;
  /** ms since 1970 UTC; absent: half written, or too far. */
  at?: number;
  fault?: "when" | "range";
}

/** The moment that an address asks for, on a store's clock; the present minute without one. */
export function askedMoment(search: { day?: string | undefined; clock?: string | undefined }, zone: string, now: number): AskedMoment {
  const minute = Math.floor(now / 60_000) * 60_000;
  const present = toWallClock(minute, zone);
  const wall = { date: search.day ?? present.date, clock: search.clock ?? present.clock };
  if (!search.day && !search.clock) return { wall, at: minute };
  const at = toMoment(wall, zone);
  if (at === undefined) return { wall, fault: "when" };
  return at < now + nearest * dayMs || at > now + farthest * dayMs ? { wall, fault: "range" } : { wall, at };
}
