import type { KioskHistory, KioskHour, OpeningHours } from "../api/types";
import { useSpeech } from "../i18n/i18n";
import { percents } from "../shared/percent";
import { closedFor } from "../stores/openNow";
import { useNow } from "../time/useNow";
import { useTimes } from "../time/useTimes";
import { defaultZone, toMoment, toWallClock } from "../time/zones";
import styles from "./UptimeStrip.module.css";
import { type DayStrip, type HourCell, level, lineOf, shareOf, stripsOf, summaryOf } from "./uptime";

interface UptimeStripProps {
  history: KioskHistory | undefined;
  pairedAtMs: number;
  zone: string;
  /** The store's; not known: no hour is told from another. */
  open: OpeningHours | null | undefined;
}

/** A week of a tablet: a line a day, a cell an hour, and its vitals as small curves under them. */
export function UptimeStrip({ history, pairedAtMs, zone, open }: UptimeStripProps) {
  const { t, language } = useSpeech();
  const words = t.kiosks.strip;
  const now = useNow(30_000);
  if (!history) return null;
  const startOf = (ms: number) => toMoment({ date: toWallClock(ms, zone || defaultZone).date, clock: "00:00" }, zone) ?? ms;
  const days = stripsOf(history.hours, now, pairedAtMs, startOf, (ms) => closedFor(open, zone || defaultZone, ms));
  const summary = summaryOf(days, history.hours);
  const connects = history.hours.reduce((sum, hour) => sum + hour.connects, 0);
  const percent = percents(language, { most: 1 });
  return (
    <section className={styles.week} aria-labelledby="week-title">
      <h2 id="week-title">{words.title}</h2>
      <p className={styles.lead}>
        {summary === "none"
          ? words.none
          : summary === "closed"
            ? `${words.onlyClosed} · ${words.connects(connects)}`
            : `${(open ? words.openShare : words.share)(percent(summary.share))} · ${words.connects(connects)}`}
      </p>
      <ol className={styles.days}>
        {days.map((day) => (
          <Day key={day.startMs} day={day} zone={zone} />
        ))}
        <li aria-hidden="true">
          <span className={styles.clock}>
            {[0, 6, 12, 18].map((hour) => (
              <small key={hour}>{hour}</small>
            ))}
          </span>
        </li>
      </ol>
      <p className={styles.hint}>{open ? `${words.hint} ${words.closedHint}` : words.hint}</p>
      <Curves hours={history.hours} days={days} />
    </section>
  );
}

function Day({ day, zone }: { day: DayStrip; zone: string }) {
  const { t, language } = useSpeech();
  const words = t.kiosks.strip;
  const times = useTimes();
  const percent = percents(language);
  const share = shareOf([day]);
  const name = times.day(day.startMs, zone);
  const titleOf = ({ fromMs, painting, connected, closed }: HourCell) => {
    if (painting === undefined) return undefined;
    const said = words.hour(name, times.clock(fromMs, zone), Math.round(painting * 60), Math.round(connected * 60));
    return closed ? `${said}. ${words.closed}` : said;
  };
  return (
    <li>
      <span>{name}</span>
      <span className={styles.hours} role="img" aria-label={`${name}: ${share === undefined ? words.before : words.share(percent(share))}`}>
        {day.hours.map((hour) => (
          <i
            key={hour.fromMs}
            data-level={hour.painting === undefined ? "unknown" : level(hour.painting)}
            data-connected={hour.connected > 0.005}
            data-closed={hour.closed || undefined}
            title={titleOf(hour)}
          />
        ))}
      </span>
      <b>{share === undefined ? "" : percent(share)}</b>
    </li>
  );
}

const box = { width: 168, height: 36 };

/** Vitals over the same week. What the browser doesn't tell has no curve. */
function Curves({ hours, days }: { hours: readonly KioskHour[]; days: readonly DayStrip[] }) {
  const { t, language } = useSpeech();
  const words = t.kiosks.strip;
  const known = new Map(hours.map((hour) => [hour.fromMs, hour]));
  const all = days.flatMap((day) => day.hours).map((cell) => known.get(cell.fromMs));
  const percent = percents(language);
  const number = (unit: string) => (value: number) => `${Math.round(value).toLocaleString(language)}${unit}`;
  const curves = [
    { name: words.battery, write: (value: number) => percent(value / 100), most: 100, of: (hour: KioskHour) => hour.batteryPercent },
    { name: words.storage, write: number(" MB"), of: (hour: KioskHour) => hour.storageUsedBytes && hour.storageUsedBytes / 1_048_576 },
    { name: words.outbox, write: number(""), ofWeek: true, atLeast: 10, of: (hour: KioskHour) => hour.outboxMost },
    { name: words.skew, write: number(" s"), of: (hour: KioskHour) => Math.abs(hour.clockSkewMs) / 1000 },
  ].map(({ of, most, ofWeek, atLeast = 1, ...curve }) => {
    const values = all.map((hour) => hour && of(hour));
    const known = values.filter((value) => value !== undefined);
    // A most is told of the whole week, everything else as it was last; a queue of one or two is no mountain.
    const told = ofWeek && known.length > 0 ? Math.max(...known) : known.at(-1);
    return { ...curve, values, told, most: most ?? Math.max(atLeast, ...known) };
  });
  const drawn = curves.filter(({ told }) => told !== undefined);
  if (drawn.length === 0) return null;
  return (
    <ul className={styles.curves}>
      {drawn.map(({ name, write, values, told, most }) => (
        <li key={name}>
          <span>{name}</span>
          <b>{write(told ?? 0)}</b>
          <svg viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true" preserveAspectRatio="none">
            <path d={lineOf(values, most, box.width, box.height)} />
          </svg>
        </li>
      ))}
    </ul>
  );
}
