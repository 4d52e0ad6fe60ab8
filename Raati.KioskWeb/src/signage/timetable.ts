import type { Timetable } from "@raati/contracts";

const DayMs = 86_400_000;
const WeekDays = 7;

const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterOf = (timeZone: string): Intl.DateTimeFormat => {
  const made =
    formatters.get(timeZone) ??
    new Intl.DateTimeFormat("en-GB", {
      ...{ timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric" },
      ...{ hour: "numeric", minute: "numeric", second: "numeric" },
    });
  formatters.set(timeZone, made);
  return made;
};

/** What the clocks on the wall show then, as ms since 1970 of a place without a zone. */
const wallOf = (atMs: number, timeZone: string): number => {
  const part: Record<string, number> = {};
  for (const { type, value } of formatterOf(timeZone).formatToParts(atMs)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((atMs % 1_000) + 1_000) % 1_000);
};

/** When the clocks show that. Of two such times the first; a time that is left out in spring is as much later. */
const timeAt = (wallMs: number, timeZone: string): number => {
  const offset = (atMs: number) => wallOf(atMs, timeZone) - atMs;
  const [before, after] = [offset(wallMs - DayMs), offset(wallMs + DayMs)];
  const early = wallMs - Math.max(before, after);
  if (wallOf(early, timeZone) === wallMs) return early;
  const late = wallMs - Math.min(before, after);
  return wallOf(late, timeZone) === wallMs ? late : wallMs - before;
};

/** Whole weeks earlier (or later), at the same time on the wall. */
export const weeksBefore = (atMs: number, weeks: number, timeZone: string): number =>
  timeAt(wallOf(atMs, timeZone) - weeks * WeekDays * DayMs, timeZone);

/**
 * The moment of the timetable that says what is on now: now itself while it holds, and after that the same weekday of its last seven days,
 * on the wall's clocks. A clock that stands before it looks at its first seven.
 */
export const momentIn = ({ fromMs, untilMs, timeZone }: Timetable, nowMs: number): number => {
  if (nowMs >= fromMs && nowMs < untilMs) return nowMs;
  const edge = nowMs < fromMs ? fromMs : untilMs;
  const weeks = Math.floor((nowMs - edge) / (WeekDays * DayMs)) + 1;
  const isIn = (atMs: number) => (nowMs < fromMs ? atMs >= fromMs : atMs < untilMs);
  // An hour of daylight saving more or less: the week beside it may be the one.
  const tried = (nowMs < fromMs ? [weeks, weeks - 1, weeks - 2] : [weeks - 1, weeks, weeks + 1]).map((one) =>
    weeksBefore(nowMs, one, timeZone),
  );
  return tried.find(isIn) ?? nowMs;
};

const isWithin = (atMs: number, { fromMs, untilMs }: { fromMs: number; untilMs: number }): boolean => atMs >= fromMs && atMs < untilMs;

export const isCampaignOn = (timetable: Timetable | undefined, publicationId: string, nowMs: number): boolean => {
  if (!timetable) return false;
  const atMs = momentIn(timetable, nowMs);
  return timetable.windows.some((window) => window.publicationId === publicationId && isWithin(atMs, window));
};

/** Undefined: the store's hours are not known. */
export const isStoreOpen = (timetable: Timetable | undefined, nowMs: number): boolean | undefined => {
  if (!timetable?.hoursKnown) return undefined;
  const atMs = momentIn(timetable, nowMs);
  return timetable.open.some((span) => isWithin(atMs, span));
};
