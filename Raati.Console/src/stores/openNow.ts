import type { OpeningHours } from "../api/types";
import { toWallClock } from "../time/zones";

/** Whether a store is open at a moment, and until when; undefined when its hours are not known. */
export function openNow(hours: OpeningHours | undefined | null, zone: string, now: number): { closes: string | undefined } | undefined {
  if (!hours) return undefined;
  const { date, clock } = toWallClock(now, zone);
  const weekday = ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
  const other = hours.exceptions?.find((one) => one.date === date);
  const today = other ?? hours.week.find((day) => day.weekday === weekday);
  const open = today?.opens && today.closes && today.opens <= clock && clock < today.closes;
  return { closes: open ? (today.closes ?? undefined) : undefined };
}
