import type { KioskHour } from "../api/types";

export const hourMs = 3_600_000;
export const daysShown = 7;
const unwrittenMs = 120_000;

/** One hour of the strip. */
export interface HourCell {
  fromMs: number;
  /** 0 to 1 of the hour, or of what has gone of it; undefined: the tablet was not paired yet, or the hour is to come. */
  painting: number | undefined;
  connected: number;
  /** The store was closed: nothing is expected of the tablet. */
  closed: boolean;
}

/** One day as the strip draws it: its hours in the store's own zone, 23 or 25 of them when the clocks change. */
export interface DayStrip {
  startMs: number;
  hours: HourCell[];
}

/** The hours of the last days, oldest day first. `startOf` gives the start of a moment's day in the store's zone. */
export function stripsOf(
  hours: readonly KioskHour[],
  nowMs: number,
  pairedAtMs: number,
  startOf: (ms: number) => number,
  closedFor: (hourMs: number) => boolean = () => false,
): DayStrip[] {
  const known = new Map(hours.map((hour) => [hour.fromMs, hour]));
  const days: DayStrip[] = [];
  let start = startOf(nowMs);
  for (let day = 0; day < daysShown; day++) {
    // Noon of the day after is in the day after, whatever the clocks did.
    const next = startOf(start + 36 * hourMs);
    const cells: HourCell[] = [];
    for (let from = start - (start % hourMs); from < next; from += hourMs) {
      cells.push({ ...cellOf(known.get(from), from, nowMs, pairedAtMs), closed: closedFor(from) });
    }
    days.unshift({ startMs: start, hours: cells });
    start = startOf(start - 12 * hourMs);
  }
  return days;
}

function cellOf(hour: KioskHour | undefined, from: number, nowMs: number, pairedAtMs: number): Omit<HourCell, "closed"> {
  if (from > nowMs || from + hourMs <= pairedAtMs) return { fromMs: from, painting: undefined, connected: 0 };
  // The hub writes its count once a minute: before that nothing is known of the hour that runs.
  if (!hour && nowMs - Math.max(from, pairedAtMs) < unwrittenMs) return { fromMs: from, painting: undefined, connected: 0 };
  const gone = Math.max(60_000, Math.min(hourMs, nowMs - from) - Math.max(0, pairedAtMs - from));
  const part = (ms: number) => Math.min(1, ms / gone);
  return { fromMs: from, painting: hour ? part(hour.paintingMs) : 0, connected: hour ? part(hour.connectedMs) : 0 };
}

/** Full, partly, or none: three steps are told apart in grey; the title has the minutes. */
export const level = (share: number): "full" | "most" | "some" | "none" =>
  share >= 0.95 ? "full" : share >= 0.5 ? "most" : share > 0.005 ? "some" : "none";

/** The share of the hours shown, while the store was open, that frames reached the glass; undefined while there is no such hour. */
export function shareOf(days: readonly DayStrip[]): number | undefined {
  const counted = days.flatMap((day) => day.hours).flatMap((hour) => (hour.closed ? [] : (hour.painting ?? [])));
  return counted.length === 0 ? undefined : counted.reduce((sum, share) => sum + share, 0) / counted.length;
}

/** What stands above the strip: the share; or that all hours so far were of a closed store, where nothing is expected; or that there is none. */
export function summaryOf(days: readonly DayStrip[], hours: readonly KioskHour[]): { share: number } | "closed" | "none" {
  if (hours.length === 0) return "none";
  const share = shareOf(days);
  return share === undefined ? "closed" : { share };
}

/** A line of figures over the hours, as an SVG path in a box of this size. Undefined hours break it. */
export function lineOf(values: readonly (number | undefined)[], most: number, width: number, height: number): string {
  const x = (at: number) => Math.round(((at + 0.5) / values.length) * width * 10) / 10;
  const y = (value: number) => Math.round((height - 1 - (Math.min(value, most) / (most || 1)) * (height - 2)) * 10) / 10;
  let path = "";
  let drawing = false;
  values.forEach((value, at) => {
    if (value === undefined) {
      drawing = false;
      return;
    }
    path += `${drawing ? "L" : "M"}${x(at)} ${y(value)}`;
    drawing = true;
  });
  return path;
}
