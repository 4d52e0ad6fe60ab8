import type { CampaignSchedule } from "@raati/contracts";
import type { Screen, Texts } from "../../i18n/i18n";
import { writeClock, writeDay } from "../../time/written";

const locales: Readonly<Record<Screen, string>> = { fi: "fi-FI", en: "en-GB" };
export const weekdays: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** A weekday's name, 1 is Monday: `ma`, `maanantai`. */
export function weekdayName(day: number, language: Screen, width: "short" | "long"): string {
  // The first of January 2024 was a Monday.
  return new Intl.DateTimeFormat(locales[language], { weekday: width, timeZone: "UTC" }).format(Date.UTC(2024, 0, day));
}

/** When a campaign is on, in a sentence's worth of words: `1.12.2026–24.12.2026, ma–pe, klo 7.00–10.00, kun myymälä on auki`. */
export function scheduleWords(schedule: CampaignSchedule, t: Texts, language: Screen): string {
  const words = t.campaigns.schedule;
  const parts = [
    dateWords(schedule, t, language),
    weekdayWords(schedule.weekdays, t, language),
    schedule.dayparts.length > 0 &&
      words.clock(
        listed(
          schedule.dayparts.map(({ from, until }) => `${writeClock(from, language)}–${writeClock(until, language)}`),
          words.and,
        ),
      ),
    schedule.onlyWhenOpen && words.onlyWhenOpen,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : words.always;
}

function dateWords({ fromDate, untilDate }: CampaignSchedule, t: Texts, language: Screen): string {
  const words = t.campaigns.schedule;
  const first = fromDate ? writeDay(fromDate, language) : "";
  const last = untilDate ? writeDay(untilDate, language) : "";
  if (first && last) return first === last ? words.on(first) : words.between(first, last);
  return first ? words.from(first) : last ? words.until(last) : "";
}

/** Three and more in a row are a span. */
function weekdayWords(days: readonly number[], t: Texts, language: Screen): string {
  const name = (day: number) => weekdayName(day, language, "short");
  const runs: number[][] = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  if (days.length === 7) return "";
  return listed(
    runs.flatMap((run) => (run.length > 2 ? [`${name(run[0] ?? 1)}–${name(run.at(-1) ?? 1)}`] : run.map(name))),
    t.campaigns.schedule.and,
  );
}

/** `a`, `a ja b`, `a, b ja c`. */
function listed(parts: readonly string[], and: string): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} ${and} ${parts.at(-1)}`;
}
