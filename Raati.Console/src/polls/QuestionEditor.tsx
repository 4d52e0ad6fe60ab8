import { Button, SegmentedControl, Select } from "@mantine/core";
import { useTexts } from "../i18n/i18n";
import { LanguageHeads, LocalizedInputs } from "../shared/LocalizedInputs";
import type { Written } from "../shared/localized";
import type { Errors } from "../shared/standing";
import { type QuestionDraft, setKind } from "./draft";
import { languageErrors } from "./languageErrors";
import { OptionRows } from "./OptionRows";
import styles from "./PollEditor.module.css";
import { maxQuestionText } from "./validate";

interface QuestionEditorProps {
  question: QuestionDraft;
  index: number;
  languages: readonly Written[];
  errors: Errors;
  onChange(question: QuestionDraft): void;
  onRemove: (() => void) | undefined;
}

export function QuestionEditor({ question, index, languages, errors, onChange, onRemove }: QuestionEditorProps) {
  const { polls } = useTexts();
  const { editor } = polls;
  const path = `questions.${index}`;
  return (
    <fieldset className={styles.question}>
      <legend className={onRemove || index > 0 ? styles.legend : "hidden-text"}>{editor.question(index + 1)}</legend>
      <div className={styles.text} data-fixed={question.kind === "yesNo"}>
        <div className={styles.headed}>
          <LanguageHeads languages={languages} />
          <LocalizedInputs
            languages={languages}
            value={question.text}
            max={maxQuestionText}
            lines={2}
            placeholder={editor.questionText}
            label={(language) => editor.questionIn(index + 1, language)}
            errors={languageErrors(errors, `${path}.text`)}
            onChange={(text) => onChange({ ...question, text })}
          />
        </div>
      </div>
      <div className={styles.kind}>
        <SegmentedControl
          aria-label={editor.kind}
          data={[
            { value: "singleChoice", label: polls.kinds.singleChoice },
            { value: "yesNo", label: polls.kinds.yesNo },
          ]}
          value={question.kind}
          onChange={(kind) => onChange(setKind(question, kind === "yesNo" ? "yesNo" : "singleChoice", polls.yesNo))}
        />
        {question.kind === "singleChoice" && (
          <Select
            aria-label={editor.order}
            data={[
              { value: "nominal", label: polls.orders.nominal },
              { value: "ordinal", label: polls.orders.ordinal },
            ]}
            value={question.order}
            allowDeselect={false}
            onChange={(order) => onChange({ ...question, order: order === "ordinal" ? "ordinal" : "nominal" })}
          />
        )}
      </div>
      <OptionRows question={question} languages={languages} path={path} errors={errors} onChange={onChange} />
      {errors[`${path}.options`] && (
        <p className={styles.error} role="alert">
          {errors[`${path}.options`]}
        </p>
      )}
      {onRemove && (
        <Button variant="subtle" color="red" size="compact-sm" className={styles.removeQuestion} onClick={onRemove}>
          {editor.removeQuestion(index + 1)}
        </Button>
      )}
    </fieldset>
  );
}
