import type { Screen } from "../../i18n/i18n";
import { writeDay } from "../../time/written";

/** A day of the calendar as `2026-12-24`: of no zone, since every store goes by its own clock. */
export type Day = string;

export type Span = "week" | "month";

const dayMs = 86_400_000;
const locales: Readonly<Record<Screen, string>> = { fi: "fi-FI", en: "en-GB" };

const msOf = (day: Day) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

export const plusDays = (day: Day, days: number): Day => dayOf(msOf(day) + days * dayMs);

/** 1 is Monday. */
export const weekdayOf = (day: Day): number => ((new Date(msOf(day)).getUTCDay() + 6) % 7) + 1;

export const isWeekend = (day: Day): boolean => weekdayOf(day) > 5;

const range = (first: Day, days: number): Day[] => Array.from({ length: days }, (_, at) => plusDays(first, at));

/** The days of the week or month that a day is of. */
export function daysOf(span: Span, day: Day): Day[] {
  if (span === "week") return range(plusDays(day, 1 - weekdayOf(day)), 7);
  const [year = 0, month = 1] = day.split("-").map(Number);
  return range(`${day.slice(0, 8)}01`, new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** The same day of the week before or after, or of the month; its last day where it is shorter. */
export function step(span: Span, day: Day, by: 1 | -1): Day {
  if (span === "week") return plusDays(day, 7 * by);
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = dayOf(Date.UTC(year, month - 1 + by, 1));
  return plusDays(first, Math.min(date, daysOf("month", first).length) - 1);
}

/** Its number in the year: the first week has the first Thursday. */
export function weekNumber(day: Day): number {
  const thursday = plusDays(day, 4 - weekdayOf(day));
  return Math.floor((msOf(thursday) - msOf(`${thursday.slice(0, 4)}-01-01`)) / (7 * dayMs)) + 1;
}

const written = (day: Day, language: Screen, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locales[language], { ...options, timeZone: "UTC" }).format(msOf(day));

/** `maanantai 30.11.2026`. Its parts one by one: in Finnish the whole would say on which day, and not which. */
export const longDay = (day: Day, language: Screen): string => `${written(day, language, { weekday: "long" })} ${writeDay(day, language)}`;

/** `ma 30.11.` */
export const shortDay = (day: Day, language: Screen): string =>
  written(day, language, { weekday: "short", day: "numeric", month: "numeric" });

/** `ma`; in a month, whose days are narrow, `M`. */
export const weekdayName = (day: Day, language: Screen, span: Span): string =>
  written(day, language, { weekday: span === "week" ? "short" : "narrow" });

/** `joulukuu 2026` */
export const monthName = (day: Day, language: Screen): string => written(day, language, { month: "long", year: "numeric" });
