import type { FeedbackView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { useTimes } from "../time/useTimes";
import styles from "./FeedbackPage.module.css";
import { MoodMark } from "./MoodMark";

export function FeedbackItem({ feedback, zone }: { feedback: FeedbackView; zone: string }) {
  const { feedback: words } = useTexts();
  const times = useTimes();
  return (
    <li className={styles.item}>
      <MoodMark mood={feedback.mood} />
      <div className={styles.words}>
        <p className={styles.meta}>
          <b>{feedback.storeName}</b> <span>{feedback.kioskName}</span>
          <span className={styles.mood}>{words.moods[feedback.mood]}</span>
        </p>
        {feedback.text ? (
          <p className={styles.text} lang={feedback.language === "unknown" ? undefined : feedback.language}>
            {feedback.text}
          </p>
        ) : (
          <p className={styles.noText}>{words.noText}</p>
        )}
      </div>
      <time className={styles.time} dateTime={new Date(feedback.leftAtMs).toISOString()}>
        {times.moment(feedback.leftAtMs, zone)}
        <span>{times.zone(zone)}</span>
      </time>
    </li>
  );
}
