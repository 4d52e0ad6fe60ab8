import type { AnswerHours } from "../api/types";
import { toMoment, toWallClock } from "../time/zones";

export const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The first moment of the week, a Monday, in the zone; some weeks earlier when asked. */
export function weekStart(now: number, zone: string, weeksBack = 0): number {
  const { date } = toWallClock(now, zone);
  const noon = Date.parse(`${date}T12:00:00Z`);
  const sinceMonday = (new Date(noon).getUTCDay() + 6) % 7;
  const monday = new Date(noon - (sinceMonday + 7 * weeksBack) * dayMs).toISOString().slice(0, 10);
  return toMoment({ date: monday, clock: "00:00" }, zone) ?? now;
}

/** One point of a running total: ms since the week began. */
export interface Point {
  at: number;
  total: number;
}

export interface Week {
  /** How long this week is: an hour less or more when clocks change. */
  lengthMs: number;
  answers: number;
  goal: number;
  thisWeek: readonly Point[];
  lastWeek: readonly Point[];
  lastTotal: number;
  /** What last week had by now; 0 when there was no last week. */
  lastByNow: number;
  /** What this week comes to if it goes on as last week did; undefined while that says too little. */
  forecast: number | undefined;
}

/** Fewer answers than this by now last week make no forecast. */
const enough = 50;

/** This week's running total beside the last one's. */
export function weekOf(hours: AnswerHours, now: number, zone: string): Week {
  const begins = weekStart(now, zone);
  const ends = weekStart(now, zone, -1);
  const lastBegan = weekStart(now, zone, 1);
  const thisWeek = runningTotal(hours, begins, Math.min(now, ends));
  const lastWeek = runningTotal(hours, lastBegan, begins);
  const answers = thisWeek.at(-1)?.total ?? 0;
  const lastTotal = lastWeek.at(-1)?.total ?? 0;
  const lastByNow = totalAt(lastWeek, now - begins);
  return {
    lengthMs: ends - begins,
    answers,
    goal: hours.weeklyGoal,
    thisWeek,
    lastWeek,
    lastTotal,
    lastByNow,
    forecast: lastByNow >= enough && now < ends ? Math.round((answers * lastTotal) / lastByNow) : undefined,
  };
}

function runningTotal({ fromMs, hours }: AnswerHours, from: number, until: number): Point[] {
  const points: Point[] = [{ at: 0, total: 0 }];
  let total = 0;
  for (let index = Math.floor((from - fromMs) / hourMs); index < hours.length; index++) {
    const begins = fromMs + index * hourMs;
    if (begins >= until) break;
    total += hours[index] ?? 0;
    points.push({ at: Math.min(begins + hourMs, until) - from, total });
  }
  return points;
}

/** Between two points it is as if answers came evenly. */
function totalAt(points: readonly Point[], at: number): number {
  const after = points.findIndex((point) => point.at >= at);
  if (after < 0) return points.at(-1)?.total ?? 0;
  const [from, to] = [points[after - 1], points[after]];
  if (!to) return 0;
  if (!from || to.at === from.at) return to.total;
  return from.total + ((to.total - from.total) * (at - from.at)) / (to.at - from.at);
}

/** In whole percent against last week by now; undefined when there is nothing to compare with. */
export const growth = (week: Week): number | undefined =>
  week.lastByNow < 1 ? undefined : Math.round((100 * (week.answers - week.lastByNow)) / week.lastByNow);

export type Trend =
  | { kind: "first" }
  /** Last week had nothing by now, and something later: there is nothing to take a share of. */
  | { kind: "fromNothing" }
  | { kind: "same" }
  | { kind: "more" | "less"; percent: number };

/** How it goes against last week by now. */
export function trend(week: Week): Trend {
  if (week.lastTotal === 0) return { kind: "first" };
  const change = growth(week);
  if (change === undefined) return { kind: "fromNothing" };
  if (change === 0) return { kind: "same" };
  return change > 0 ? { kind: "more", percent: change } : { kind: "less", percent: -change };
}

/** A forecast is no promise: two figures of it are enough. */
export function roughly(n: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, n))) - 1);
  return Math.round(n / step) * step;
}

/** At most five round numbers from 0 that hold the most. */
export function ticks(most: number): number[] {
  const raw = Math.max(1, most) / 4;
  const size = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((n) => n * size).find((candidate) => candidate >= raw) ?? raw;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, n) => n * step);
}
