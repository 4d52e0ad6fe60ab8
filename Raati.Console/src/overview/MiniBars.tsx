import type { ResultFrame } from "@raati/contracts";
import type { Question } from "../api/types";
import { useSpeech } from "../i18n/i18n";
import { bars } from "../results/result";
import { bestText } from "../shared/localized";
import { percents } from "../shared/percent";
import styles from "./MiniBars.module.css";

/** One question's split at a glance: labels at the bars, the leader dark once the hub says that it clearly leads. The poll's own page has ranges and figures. */
export function MiniBars({ question, frame }: { question: Question; frame: ResultFrame }) {
  const { language } = useSpeech();
  const percent = percents(language);
  const lines = bars(question, frame.counts, (id) => bestText(question.options.find((option) => option.id === id)?.text ?? {}, language));
  const verdict = frame.verdicts?.find(({ questionId }) => questionId === question.id);
  const lead = verdict?.verdict === "clearLeader" ? verdict.leaderId : undefined;
  return (
    <ul className={styles.bars}>
      {lines.map((line) => (
        <li key={line.optionId} data-lead={line.optionId === lead}>
          <span>{line.name}</span>
          <i>
            <i style={{ width: `${line.length * 100}%` }} />
          </i>
          <b>{line.share === undefined ? line.votes.toLocaleString(language) : percent(line.share)}</b>
        </li>
      ))}
    </ul>
  );
}
