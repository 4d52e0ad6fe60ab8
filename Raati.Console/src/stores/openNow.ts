import type { OpeningHours } from "../api/types";
import { toWallClock } from "../time/zones";

/** Whether a store is open at a moment, and until when; undefined when its hours are not known. */
export function openNow(hours: OpeningHours | undefined | null, zone: string, now: number): { closes: string | undefined } | undefined {
  if (!hours) return undefined;
  const { date, clock } = toWallClock(now, zone);
  const today = hoursOf(hours, date);
  const open = today?.opens && today.closes && today.opens <= clock && clock < today.closes;
  return { closes: open ? (today.closes ?? undefined) : undefined };
}

/** The hours of a date: those of its own, or its weekday's. */
function hoursOf(hours: OpeningHours, date: string) {
  const weekday = ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
  return hours.exceptions?.find((one) => one.date === date) ?? hours.week.find((day) => day.weekday === weekday);
}

/** Whether a store was closed for the whole of an hour; never when its hours are not known. */
export function closedFor(hours: OpeningHours | undefined | null, zone: string, hourMs: number): boolean {
  if (!hours) return false;
  const { date, clock } = toWallClock(hourMs, zone);
  const today = hoursOf(hours, date);
  if (!today?.opens || !today.closes) return true;
  const next = `${String(Number(clock.slice(0, 2)) + 1).padStart(2, "0")}:00`;
  return next <= today.opens || clock >= today.closes;
}
