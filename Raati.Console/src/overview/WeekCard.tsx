import { useQuery } from "@tanstack/react-query";
import { type Texts, useSpeech } from "../i18n/i18n";
import { percents } from "../shared/percent";
import styles from "./OverviewPage.module.css";
import { answersQuery } from "./queries";
import { WeekChart } from "./WeekChart";
import { type Trend, trend, weekOf } from "./week";

/** Answers this week against the goal, and how it goes. */
export function WeekCard({ now, zone }: { now: number; zone: string }) {
  const { t, language } = useSpeech();
  const words = t.overview.week;
  const hours = useQuery(answersQuery(now, zone)).data;
  if (!hours) return <div className={styles.chart} />;
  const week = weekOf(hours, now, zone);
  const going = trend(week);
  return (
    <>
      <p className={styles.display}>
        <b>{week.answers.toLocaleString(language)}</b> <span>{words.of(week.goal)}</span>
        <em data-down={going.kind === "less"}>{trendWords(going, words, percents(language))}</em>
      </p>
      {week.answers === 0 && week.lastTotal === 0 && <p className={styles.quiet}>{words.none}</p>}
      <WeekChart week={week} />
    </>
  );
}

function trendWords(going: Trend, words: Texts["overview"]["week"], percent: (share: number) => string): string {
  switch (going.kind) {
    case "first":
    case "fromNothing":
    case "same":
      return words[going.kind];
    case "more":
    case "less":
      return words[going.kind](percent(going.percent / 100));
  }
}
