import type { PlayFigures } from "@raati/contracts";
import type { Texts } from "../../i18n/i18n";
import { numbers } from "./numbers";

/** How much of the expected time was seen, in whole percent; undefined: nothing was expected. */
export const shareOf = ({ seenMs, expectedMs }: PlayFigures): number | undefined =>
  expectedMs > 0 ? Math.round((100 * seenMs) / expectedMs) : undefined;

/** A length of time as people say it: hours and minutes, minutes, or seconds. */
export const lengthWords = (ms: number, { plays }: Texts, language: string): string => {
  const seconds = Math.round(ms / 1_000);
  const write = numbers(language);
  if (seconds < 60) return plays.seconds(write(seconds));
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return plays.minutes(write(minutes));
  return plays.hours(write(Math.floor(minutes / 60)), write(minutes % 60));
};
