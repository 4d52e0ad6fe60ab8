import type { PlayFigures, PlayLine, PlayReportView } from "@raati/contracts";
import type { Texts } from "../../i18n/i18n";
import { toMoment } from "../../time/zones";
import { numbers } from "./numbers";

/** How much of the expected time was seen, in whole percent; undefined: nothing was expected. */
export const shareOf = ({ seenMs, expectedMs }: PlayFigures): number | undefined =>
  expectedMs > 0 ? Math.round((100 * seenMs) / expectedMs) : undefined;

const hourMs = 3_600_000;
/** What was expected is written a little after the hour. */
const writingMs = 2 * 60_000;

/** The days or the hour that figures are of. */
export interface Span {
  fromMs: number;
  untilMs: number;
}

/**
 * When it is known what was expected beside plays that stand alone as yet: once the hour that isn't over, or just was, has been written.
 * Undefined when something is expected already, nothing was played, or all of the time is past.
 */
export function expectedFrom({ plays, expectedMs }: PlayFigures, { fromMs, untilMs }: Span, now: number): number | undefined {
  const written = Math.floor((now - writingMs) / hourMs) * hourMs;
  return plays > 0 && expectedMs === 0 && fromMs < written + hourMs && untilMs > written ? written + hourMs : undefined;
}

/** All of an hour, or all of the days from one to another on the zone's clocks. */
export function spanOf({ hourMs: hour, date }: Pick<PlayLine, "hourMs" | "date">, report: Days, zone: string): Span {
  if (hour !== undefined) return { fromMs: hour, untilMs: hour + hourMs };
  const begins = (day: string) => toMoment({ date: day, clock: "00:00" }, zone) ?? 0;
  return { fromMs: begins(date ?? report.fromDate), untilMs: begins(dayAfter(date ?? report.untilDate)) };
}

type Days = Pick<PlayReportView, "fromDate" | "untilDate">;

const dayAfter = (date: string) => new Date(Date.parse(`${date}T12:00:00Z`) + 24 * hourMs).toISOString().slice(0, 10);

/** A length of time as people say it: hours and minutes, minutes, or seconds. */
export const lengthWords = (ms: number, { plays }: Texts, language: string): string => {
  const seconds = Math.round(ms / 1_000);
  const write = numbers(language);
  if (seconds < 60) return plays.seconds(write(seconds));
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return plays.minutes(write(minutes));
  return plays.hours(write(Math.floor(minutes / 60)), write(minutes % 60));
};
