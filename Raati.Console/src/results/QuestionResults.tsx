import type { ResultFrame } from "@raati/contracts";
import type { PollResult, Question } from "../api/types";
import { useSpeech } from "../i18n/i18n";
import { bestText } from "../shared/localized";
import styles from "./QuestionResults.module.css";
import { RangeBars } from "./RangeBars";
import { newerCounts } from "./report";
import { Verdict } from "./Verdict";

interface QuestionResultsProps {
  result: PollResult;
  frame: ResultFrame | undefined;
  questions: readonly Question[];
}

/** Every question's verdict and bars, in the poll's order. */
export function QuestionResults({ result, frame, questions }: QuestionResultsProps) {
  const { language } = useSpeech();
  const live = newerCounts(frame, result);
  return questions.map((question) => {
    const found = result.questions.find((one) => one.questionId === question.id);
    if (!found) return null;
    const name = (id: number) => bestText(question.options.find((option) => option.id === id)?.text ?? {}, language);
    return (
      <section key={question.id} className={styles.question} aria-labelledby={`question-${question.id}`}>
        <h3 id={`question-${question.id}`} className={questions.length === 1 ? "hidden-text" : undefined}>
          {bestText(question.text, language)}
        </h3>
        <Verdict question={found} name={name} />
        <RangeBars question={found} live={live} name={name} sequence={result.method.ranges === "sequence"} />
      </section>
    );
  });
}
