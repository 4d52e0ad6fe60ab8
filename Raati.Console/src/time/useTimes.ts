import { useMemo } from "react";
import { type Screen, type Texts, useSpeech } from "../i18n/i18n";
import { formatter } from "./zones";

const locales: Readonly<Record<Screen, string>> = { fi: "fi-FI", en: "en-GB" };

export interface Times {
  /** `ma 23.11. klo 9.00`, with the year when it isn't this one; to the second when asked. */
  moment(ms: number, zone: string, seconds?: boolean): string;
  clock(ms: number, zone: string, seconds?: boolean): string;
  day(ms: number, zone: string): string;
  zone(zone: string): string;
  ago(ms: number, now: number): string;
}

export function useTimes(): Times {
  const { t, language } = useSpeech();
  return useMemo(() => makeTimes(t, locales[language]), [t, language]);
}

export function makeTimes(t: Texts, locale: string): Times {
  const clock = (ms: number, zone: string, seconds = false) =>
    formatter(locale, zone, { hour: "numeric", minute: "2-digit", ...(seconds ? { second: "2-digit" } : {}) }).format(ms);
  const day = (ms: number, zone: string) =>
    formatter(locale, zone, {
      weekday: "short",
      day: "numeric",
      month: "numeric",
      ...(sameYear(ms, zone) ? {} : { year: "numeric" }),
    }).format(ms);
  return {
    clock,
    day,
    moment: (ms, zone, seconds) => `${day(ms, zone)} ${locale === "fi-FI" ? "klo " : ""}${clock(ms, zone, seconds)}`,
    zone: (zone) => t.common.time.zones[zone] ?? t.common.time.zone(zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone),
    ago: (ms, now) => ago(t, Math.max(0, Math.round((now - ms) / 1000))),
  };
}

function ago(t: Texts, seconds: number): string {
  const { time } = t.common;
  if (seconds < 5) return time.now;
  if (seconds < 60) return time.seconds(seconds);
  if (seconds < 3_600) return time.minutes(Math.floor(seconds / 60));
  if (seconds < 86_400) return time.hours(Math.floor(seconds / 3_600));
  return time.days(Math.floor(seconds / 86_400));
}

function sameYear(ms: number, zone: string): boolean {
  const year = formatter("en-GB", zone, { year: "numeric" });
  return year.format(ms) === year.format(Date.now());
}
