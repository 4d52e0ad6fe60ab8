import type { PlayReportView } from "@raati/contracts";
import { useSpeech } from "../../i18n/i18n";
import { percents } from "../../shared/percent";
import { writeDay } from "../../time/written";
import { lengthWords, shareOf } from "./figures";
import styles from "./Plays.module.css";
import { useExpectedFrom } from "./useExpectedFrom";

/** All lines in one, and what is to be known of them. */
export function PlaysSummary({ report }: { report: PlayReportView }) {
  const { total, lost, ignored, fromDate, untilDate } = report;
  const { t, language } = useSpeech();
  const words = t.plays;
  const share = shareOf(total);
  const later = useExpectedFrom(report)(total, {});
  const notes = [
    total.uncertain > 0 && words.uncertain(total.uncertain),
    lost > 0 && words.lost(lost),
    ignored > 0 && words.ignored(ignored),
  ].filter((note): note is string => typeof note === "string");
  return (
    <div className={styles.summary}>
      <p className={styles.total}>
        {words.period(writeDay(fromDate, language), writeDay(untilDate, language))}:{" "}
        {words.summary(total.plays, lengthWords(total.seenMs, t, language))}
        {share !== undefined && `, ${words.ofExpected(percents(language)(share / 100))}`}
        {later !== undefined && `, ${words.expectedLater(later)}`}
      </p>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {share !== undefined && (
        <details>
          <summary>{words.why}</summary>
          <p>{words.whyText}</p>
        </details>
      )}
    </div>
  );
}
