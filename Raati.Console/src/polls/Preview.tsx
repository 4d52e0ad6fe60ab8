import { useTexts } from "../i18n/i18n";
import { bestText } from "../shared/localized";
import type { PollDraft } from "./draft";
import styles from "./PollEditor.module.css";

/** A sketch of the first question on the idle tablet, in the fallback language. */
export function Preview({ draft }: { draft: PollDraft }) {
  const { editor } = useTexts().polls;
  const language = draft.languages[0] ?? "fi";
  const question = draft.questions[0];
  if (!question) return null;
  return (
    <div className={styles.preview}>
      <h2>{editor.preview}</h2>
      <div className={styles.glass} lang={language} aria-hidden="true">
        <p>{bestText(question.text, language) || editor.questionText}</p>
        <ul className={styles.choices}>
          {question.options.map((option) => (
            <li key={option.id}>{bestText(option.text, language) || editor.sample}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
