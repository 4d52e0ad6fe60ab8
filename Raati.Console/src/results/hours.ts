import { formatter } from "../time/zones";

/** Answers by weekday (0 is Monday) and hour of the day, in a zone: on one such day, on average. */
export interface Heat {
  /** Hours shown, first and last. */
  from: number;
  to: number;
  /** cells[day][hour], all 24 of them. */
  cells: number[][];
  most: { day: number; hour: number; answers: number };
}

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const usual = { from: 7, to: 21 };
export const levels = 6;
const hourMs = 3_600_000;
const weekMs = 7 * 24 * hourMs;

/**
 * A period rarely has as many Mondays as Tuesdays, so sums would show the calendar and not the shoppers: each hour is divided by how often it came
 * between `fromMs` and `toMs`.
 */
export function heat(hours: readonly { hourMs: number; answers: number }[], zone: string, fromMs: number, toMs: number): Heat {
  const sums = empty();
  let { from, to } = usual;
  for (const { hourMs, answers } of hours) {
    const { day, hour } = placeOf(hourMs, zone);
    add(sums, day, hour, answers);
    from = Math.min(from, hour);
    to = Math.max(to, hour);
  }
  const times = timesOf(zone, Math.min(fromMs, ...hours.map(({ hourMs }) => hourMs)), toMs);
  const most = { day: 0, hour: 0, answers: 0 };
  const cells = sums.map((row, day) =>
    row.map((sum, hour) => {
      const answers = sum / Math.max(1, times[day]?.[hour] ?? 0);
      if (answers > most.answers) Object.assign(most, { day, hour, answers });
      return answers;
    }),
  );
  return { from, to, cells, most };
}

/** How often each hour of the week came: whole weeks are counted, and the rest is walked. */
function timesOf(zone: string, fromMs: number, toMs: number): number[][] {
  const first = fromMs - (fromMs % hourMs);
  const weeks = Math.max(0, Math.floor((toMs - first) / weekMs));
  const times = empty(weeks);
  for (let at = first + weeks * weekMs; at < toMs; at += hourMs) {
    const { day, hour } = placeOf(at, zone);
    add(times, day, hour, 1);
  }
  return times;
}

const empty = (filled = 0) => weekdays.map(() => Array.from({ length: 24 }, () => filled));

function add(cells: number[][], day: number, hour: number, more: number): void {
  const row = cells[day];
  if (row) row[hour] = (row[hour] ?? 0) + more;
}

/** 0 for none, then six equal steps up to the busiest. */
export const level = (answers: number, most: number) =>
  answers === 0 || most === 0 ? 0 : Math.max(1, Math.ceil((answers / most) * levels));

function placeOf(ms: number, zone: string): { day: number; hour: number } {
  const parts = formatter("en-GB", zone, { weekday: "short", hour: "2-digit", hourCycle: "h23" }).formatToParts(ms);
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? "";
  return { day: weekdays.indexOf(part("weekday")), hour: Number(part("hour")) };
}
