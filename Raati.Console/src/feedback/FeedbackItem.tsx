import { Link } from "@tanstack/react-router";
import type { FeedbackView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { useTimes } from "../time/useTimes";
import styles from "./FeedbackPage.module.css";
import { MoodMark } from "./MoodMark";

interface FeedbackItemProps {
  feedback: FeedbackView;
  now: number;
  chosen: boolean;
}

/** One line of the inbox. The list's own keys move the focus between them. */
export function FeedbackItem({ feedback, now, chosen }: FeedbackItemProps) {
  const { feedback: words } = useTexts();
  const times = useTimes();
  return (
    <Link
      from="/feedback"
      to="/feedback"
      search={(old) => ({ ...old, id: feedback.id })}
      className={styles.item}
      data-status={feedback.status}
      aria-current={chosen ? "true" : undefined}
      data-id={feedback.id}
    >
      <MoodMark mood={feedback.mood} size={28} />
      <span className={styles.words}>
        <span className={styles.meta}>
          <b>{feedback.storeName}</b>
          <time dateTime={new Date(feedback.leftAtMs).toISOString()}>{times.ago(feedback.leftAtMs, now)}</time>
        </span>
        <span className={styles.excerpt} lang={feedback.language === "unknown" ? undefined : feedback.language}>
          {feedback.text ?? words.moods[feedback.mood]}
        </span>
        <span className={styles.under}>
          <span className={styles.status} data-status={feedback.status}>
            {words.statuses[feedback.status]}
          </span>
          {feedback.category && <span>{words.categories[feedback.category]}</span>}
          {feedback.assignee && <span className={styles.who}>{feedback.assignee}</span>}
          {feedback.notes > 0 && <span>{words.noted(feedback.notes)}</span>}
        </span>
      </span>
    </Link>
  );
}
