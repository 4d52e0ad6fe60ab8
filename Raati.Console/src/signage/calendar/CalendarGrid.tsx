import { Fragment } from "react";
import { useSpeech } from "../../i18n/i18n";
import styles from "./Calendar.module.css";
import { type Day, isWeekend, longDay, type Span, weekdayName } from "./days";
import { dayMinutes, isAllDay, type PlanGroup, type PlanRow, type Segment, shareOf } from "./plan";
import { useGridKeys } from "./useGridKeys";
import { useSegmentWords } from "./useSegmentWords";

interface CalendarGridProps {
  plan: readonly PlanGroup[];
  days: readonly Day[];
  span: Span;
  today: Day;
  chosen: Day;
  /** What days these are. */
  label: string;
  onChoose(day: Day): void;
  onTurn(by: 1 | -1): void;
}

/** A line a campaign under its priority, a column a day. In a week each day has its times; in a month it is as high as the part of the day that it is on. */
export function CalendarGrid({ plan, days, span, today, chosen, label, onChoose, onTurn }: CalendarGridProps) {
  const { t, language } = useSpeech();
  const rows = plan.flatMap((group) => group.rows);
  const keys = useGridKeys({ rows: rows.length, columns: days.length, onTurn });
  const tabStop = Math.max(0, days.indexOf(chosen));
  return (
    <section className={styles.scroll} aria-label={label} {...keys}>
      <table className={styles.grid} data-span={span}>
        <thead>
          <tr>
            <td />
            {days.map((day) => (
              <th
                key={day}
                scope="col"
                data-weekend={isWeekend(day)}
                data-today={day === today}
                data-chosen={day === chosen}
                aria-current={day === chosen ? "date" : undefined}
              >
                <span className="hidden-text">{longDay(day, language)}</span>
                <span aria-hidden="true">
                  {weekdayName(day, language, span)} <b>{t.calendar.dayOfMonth(Number(day.slice(8)))}</b>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.map((group) => (
            <Fragment key={group.priority}>
              <tr className={styles.group}>
                <th scope="rowgroup" colSpan={days.length + 1}>
                  {t.campaigns.priorities[group.priority]}
                </th>
              </tr>
              {group.rows.map((row) => (
                <Row
                  key={row.campaign.id}
                  {...{ row, days, span, today, chosen, onChoose }}
                  at={rows.indexOf(row)}
                  tabStop={row === rows[0] ? tabStop : undefined}
                  priority={group.priority}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps extends Pick<CalendarGridProps, "days" | "span" | "today" | "chosen" | "onChoose"> {
  row: PlanRow;
  at: number;
  tabStop: number | undefined;
  priority: PlanGroup["priority"];
}

function Row({ row, days, span, today, chosen, at, tabStop, priority, onChoose }: RowProps) {
  const { t, language } = useSpeech();
  const segmentWords = useSegmentWords();
  const { name, schedule } = row.campaign.content;
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <span>{name}</span>
        {row.draft && <small>{t.campaigns.states.draft}</small>}
        {row.campaign.published && row.campaign.changed && <small>{t.campaigns.states.changed}</small>}
      </th>
      {days.map((day, column) => {
        const segments = row.days[column] ?? [];
        return (
          <td key={day} data-weekend={isWeekend(day)} data-today={day === today} data-chosen={day === chosen}>
            <button
              type="button"
              className={styles.cell}
              data-cell={`${at}:${column}`}
              tabIndex={column === tabStop ? 0 : -1}
              aria-label={`${name}, ${longDay(day, language)}: ${segmentWords(segments, schedule.onlyWhenOpen)}`}
              onClick={() => onChoose(day)}
            >
              <Bars segments={segments} span={span} draft={row.draft} priority={priority} />
              {span === "week" && segments.length > 0 && (
                <span className={styles.times} aria-hidden="true">
                  {segmentWords(segments, schedule.onlyWhenOpen)}
                </span>
              )}
            </button>
          </td>
        );
      })}
    </tr>
  );
}

interface BarsProps {
  segments: readonly Segment[];
  span: Span;
  draft: boolean;
  priority: PlanGroup["priority"];
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

function Bars({ segments, span, draft, priority }: BarsProps) {
  const look = { "data-draft": draft, "data-priority": priority };
  if (span === "month")
    return (
      <i className={styles.day} aria-hidden="true">
        {segments.length > 0 && (
          <i className={styles.bar} {...look} style={{ height: isAllDay(segments) ? "100%" : percent(Math.max(0.2, shareOf(segments))) }} />
        )}
      </i>
    );
  return (
    <i className={styles.track} aria-hidden="true">
      {segments.map(({ from, until }) => (
        <i
          key={from}
          className={styles.bar}
          {...look}
          style={{ left: percent(from / dayMinutes), width: percent((until - from) / dayMinutes) }}
        />
      ))}
    </i>
  );
}
