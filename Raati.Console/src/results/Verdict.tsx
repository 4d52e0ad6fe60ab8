import type { QuestionResult } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { isTurned } from "./report";
import { useFigures } from "./useFigures";
import styles from "./Verdict.module.css";

/** What a question's figures allow to say, in one or two sentences. */
export function Verdict({ question, name }: { question: QuestionResult; name: (optionId: number) => string }) {
  const words = useTexts().results.verdict;
  const figures = useFigures();
  const { verdict, margin } = question;
  const ends = margin ? ([margin.value, margin.low, margin.high].map(figures.points) as [string, string, string]) : undefined;
  return (
    <div className={styles.verdict} data-verdict={verdict}>
      {verdict === "tooClose" && (
        <svg
          width="22"
          height="22"
          viewBox="0 0 22 22"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          aria-hidden="true"
        >
          <path d="M4 8.500h14M4 13.500h14" />
        </svg>
      )}
      <p>
        {verdict === "clearLeader" ? (
          <b>{words.leader(name(question.leaderId ?? 0))}</b>
        ) : (
          <b>{verdict === "tooClose" ? words.tooClose : words.tooFew}</b>
        )}{" "}
        {verdict === "tooFew" && words.tooFewText}
        {ends && (verdict === "tooClose" ? words.tooCloseText(...ends) : words.leaderText(...ends))}{" "}
        {verdict !== "tooFew" && isTurned(question) && words.turned} {question.smallSample && words.small}
      </p>
    </div>
  );
}
