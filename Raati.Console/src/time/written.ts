import type { Screen } from "../i18n/i18n";

/** A day as people write it in the console's language: 24.12.2026 or 24/12/2026. Nothing for what is no day. */
export function writeDay(iso: string, language: Screen): string {
  const [year, month, day] = iso.split("-").map(Number);
  if (!year || !month || !day) return "";
  return language === "fi" ? `${day}.${month}.${year}` : `${pad(day)}/${pad(month)}/${year}`;
}

/** `2026-12-24` of a day that is written in either way, or like that; undefined: it is not a whole day. */
export function readDay(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  const written = /^(\d{1,2})[./ ](\d{1,2})[./ ](\d{4})$/.exec(text.trim());
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : written ? [written[3], written[2], written[1]] : [];
  if (!year || !month || !day) return undefined;
  const date = `${year}-${pad(Number(month))}-${pad(Number(day))}`;
  const known = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(known.getTime()) && known.toISOString().startsWith(date) ? date : undefined;
}

/** `09:00` as it is written in the console's language: 9.00 or 09:00. */
export function writeClock(clock: string, language: Screen): string {
  const [hour, minute] = clock.split(":");
  if (hour === undefined || minute === undefined || clock.length < 5) return "";
  return language === "fi" ? `${Number(hour)}.${minute}` : `${hour}:${minute}`;
}

/** `09:00` of 9, 9.00, 9:00 or 0900; undefined: it is not a whole time. */
export function readClock(text: string): string | undefined {
  const found = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(text.trim());
  if (!found?.[1]) return undefined;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  return hour < 24 && minute < 60 ? `${pad(hour)}:${pad(minute)}` : undefined;
}

const pad = (n: number) => String(n).padStart(2, "0");
