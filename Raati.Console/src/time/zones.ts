/** Wall-clock time as a form holds it: `2026-11-23` and `09:00`, in some store's zone. */
export interface WallClock {
  date: string;
  clock: string;
}

export const defaultZone = "Europe/Helsinki";

/** The zone that most stores share: schedules are written in it, and it is named beside them. */
export function homeZone(stores: readonly { timeZone: string }[]): string {
  const tally = new Map<string, number>();
  for (const { timeZone } of stores) tally.set(timeZone, (tally.get(timeZone) ?? 0) + 1);
  return [...tally].sort(([a, n], [b, m]) => m - n || a.localeCompare(b))[0]?.[0] ?? defaultZone;
}

/** The moment of a wall-clock time in a zone, ms since 1970 UTC; undefined when it is incomplete. An hour skipped in spring reads as the one after it. */
export function toMoment({ date, clock }: WallClock, zone: string): number | undefined {
  const asUtc = Date.parse(`${date}T${clock.slice(0, 5)}:00Z`);
  if (!date || !clock || Number.isNaN(asUtc)) return undefined;
  // The offset at the guess may be another than at the answer: the second look settles it.
  const guess = asUtc - offsetAt(asUtc, zone);
  return asUtc - offsetAt(guess, zone);
}

export function toWallClock(moment: number, zone: string): WallClock {
  const parts = partsAt(moment, zone);
  return { date: `${parts.year}-${parts.month}-${parts.day}`, clock: `${parts.hour}:${parts.minute}` };
}

function offsetAt(moment: number, zone: string): number {
  const p = partsAt(moment, zone);
  return (
    Date.UTC(Number(p.year), Number(p.month) - 1, Number(p.day), Number(p.hour), Number(p.minute), Number(p.second)) -
    Math.floor(moment / 1000) * 1000
  );
}

function partsAt(moment: number, zone: string): Record<string, string> {
  const format = formatter("en-GB", zone, {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  return Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are dear to make, and a list of 1,800 rows uses the same few. A zone the browser doesn't know reads as UTC. */
export function formatter(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, timeZone, options]);
  let format = formatters.get(key);
  if (!format) {
    try {
      format = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    } catch {
      format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    }
    formatters.set(key, format);
  }
  return format;
}
