import { Link } from "@tanstack/react-router";
import { useSpeech } from "../../i18n/i18n";
import table from "../../shared/Table.module.css";
import { CampaignChips } from "../campaigns/CampaignChips";
import { farthest, nearest } from "../showing/moment";
import styles from "./Calendar.module.css";
import { type Day, longDay, plusDays } from "./days";
import { type PlanGroup, priorityOf } from "./plan";
import { useSegmentWords } from "./useSegmentWords";

interface DayPanelProps {
  plan: readonly PlanGroup[];
  day: Day;
  /** Its place among the days of the plan. */
  at: number;
  today: Day;
}

const noon = "12:00";

/** One day: what is on and when, and the way to what a store shows then. */
export function DayPanel({ plan, day, at, today }: DayPanelProps) {
  const { t, language } = useSpeech();
  const words = t.calendar;
  const segmentWords = useSegmentWords();
  const on = plan.flatMap((group) => group.rows).filter((row) => (row.days[at] ?? []).length > 0);
  const alone = on.find((row) => !row.draft && priorityOf(row.campaign) === "only");
  const known = day >= plusDays(today, nearest) && day < plusDays(today, farthest);
  return (
    <section className={styles.panel} aria-labelledby="day-title" aria-live="polite">
      <div className={styles.panelHead}>
        <h2 id="day-title">{longDay(day, language)}</h2>
        {known && (
          <Link to="/showing" search={day === today ? {} : { day, clock: noon }}>
            {words.showing}
          </Link>
        )}
      </div>
      {on.length === 0 && <p className={styles.quiet}>{words.noneThen}</p>}
      {alone && <p className={styles.quiet}>{words.alone(alone.campaign.content.name, segmentWords(alone.days[at] ?? [], false))}</p>}
      {on.length > 0 && (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t.campaigns.columns.name}</th>
              <th scope="col">{words.times}</th>
              <th scope="col">{t.campaigns.columns.priority}</th>
              <th scope="col">{t.campaigns.columns.state}</th>
            </tr>
          </thead>
          <tbody>
            {on.map(({ campaign, days }) => (
              <tr key={campaign.id}>
                <td>
                  <Link to="/campaigns/$id" params={{ id: campaign.id }}>
                    {campaign.content.name}
                  </Link>
                  <small className={table.under}>{campaign.playlistName}</small>
                </td>
                <td>{segmentWords(days[at] ?? [], campaign.content.schedule.onlyWhenOpen)}</td>
                <td className={table.quiet}>{t.campaigns.priorities[priorityOf(campaign)]}</td>
                <td>
                  <CampaignChips campaign={campaign} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
