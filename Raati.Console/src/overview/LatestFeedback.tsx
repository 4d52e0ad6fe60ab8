import type { FeedbackView } from "../api/types";
import { MoodMark } from "../feedback/MoodMark";
import { useTexts } from "../i18n/i18n";
import { useTimes } from "../time/useTimes";
import styles from "./OverviewPage.module.css";

export function LatestFeedback({ items, now }: { items: readonly FeedbackView[]; now: number }) {
  const t = useTexts();
  const times = useTimes();
  if (items.length === 0) return <p className={styles.quiet}>{t.overview.noFeedback}</p>;
  return (
    <ul className={styles.voices}>
      {items.slice(0, 3).map((item) => (
        <li key={item.id}>
          <MoodMark mood={item.mood} />
          <div>
            <p>{item.text ?? t.feedback.moods[item.mood]}</p>
            <span>
              {item.storeName}, {times.ago(item.leftAtMs, now)}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
