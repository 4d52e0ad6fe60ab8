import type { Mood } from "../api/types";
import styles from "./FeedbackPage.module.css";

const mouths: Readonly<Record<Mood, string>> = {
  veryBad: "M9 21.5c2-4.5 12-4.5 14 0",
  bad: "M10 20.5c2-2 10-2 12 0",
  good: "M10 18.5c2 2 10 2 12 0",
  veryGood: "M9 17.5c2 5 12 5 14 0",
  unknown: "M11 19.5h10",
};

/** The face; its word stands beside it. */
export function MoodMark({ mood, size = 32 }: { mood: Mood; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      className={styles.face}
      data-mood={mood}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <circle cx="16" cy="16" r="13" />
      <path d="M12 12.5v1M20 12.5v1" strokeWidth="2.6" />
      <path d={mouths[mood]} />
    </svg>
  );
}
