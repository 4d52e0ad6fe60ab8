import { useQuery } from "@tanstack/react-query";
import { useSpeech } from "../i18n/i18n";
import styles from "./OverviewPage.module.css";
import { answersQuery } from "./queries";
import { WeekChart } from "./WeekChart";
import { growth, weekOf } from "./week";

/** Answers this week against the goal, and how it goes. */
export function WeekCard({ now, zone }: { now: number; zone: string }) {
  const { t, language } = useSpeech();
  const words = t.overview.week;
  const hours = useQuery(answersQuery(now, zone)).data;
  if (!hours) return <div className={styles.chart} />;
  const week = weekOf(hours, now, zone);
  const change = growth(week);
  const trend = change === undefined ? words.first : change === 0 ? words.same : change > 0 ? words.more(change) : words.less(-change);
  return (
    <>
      <p className={styles.display}>
        <b>{week.answers.toLocaleString(language)}</b> <span>{words.of(week.goal)}</span>
        <em data-down={change !== undefined && change < 0}>{trend}</em>
      </p>
      {week.answers === 0 && week.lastTotal === 0 && <p className={styles.quiet}>{words.none}</p>}
      <WeekChart week={week} />
    </>
  );
}
