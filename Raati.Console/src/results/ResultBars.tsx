import { useId } from "react";
import type { OptionCount, Question } from "../api/types";
import { useSpeech } from "../i18n/i18n";
import { bestText } from "../shared/localized";
import { percents } from "../shared/percent";
import styles from "./ResultBars.module.css";
import { bars, isSmall, showsShares } from "./result";

interface ResultBarsProps {
  questions: readonly Question[];
  counts: readonly OptionCount[];
  /** Without the question's text on screen: where it stands above the bars already. */
  bare?: boolean;
}

/** The split of every question: a bar, a number and, once there are enough, a share. Labels stand at the bars. */
export function ResultBars({ questions, counts, bare = false }: ResultBarsProps) {
  const { t, language } = useSpeech();
  const percent = percents(language, { least: 1, most: 1 });
  const number = new Intl.NumberFormat(language);
  const id = useId();
  return questions.map((question) => {
    const lines = bars(question, counts, (optionId) =>
      bestText(question.options.find((option) => option.id === optionId)?.text ?? {}, language),
    );
    const answers = lines.reduce((sum, line) => sum + line.votes, 0);
    return (
      <section key={question.id} className={styles.question} aria-labelledby={`${id}-${question.id}`}>
        <h3 id={`${id}-${question.id}`} className={bare ? "hidden-text" : undefined}>
          {bestText(question.text, language)}
        </h3>
        <ul>
          {lines.map((line) => {
            const share = line.share === undefined ? "" : percent(line.share);
            return (
              <li key={line.optionId} className={styles.line}>
                <span className={styles.name}>{line.name}</span>
                <span className={styles.track}>
                  <i style={{ width: `${line.length * 100}%` }} />
                </span>
                <span className={styles.votes}>{number.format(line.votes)}</span>
                <b className={styles.share}>{share}</b>
              </li>
            );
          })}
        </ul>
        {!showsShares(answers) && answers > 0 && <p className={styles.remark}>{t.polls.result.few}</p>}
        {isSmall(answers) && <p className={styles.remark}>{t.polls.result.small}</p>}
      </section>
    );
  });
}
