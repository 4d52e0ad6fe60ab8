import type { LocalizedText } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { languageErrors } from "../polls/languageErrors";
import { LanguageHeads, LocalizedInputs } from "./LocalizedInputs";
import styles from "./LocalizedTexts.module.css";
import { written } from "./localized";

interface Written {
  title: LocalizedText;
  text: LocalizedText;
}

interface LocalizedTextsProps {
  value: Written;
  errors: Readonly<Record<string, string>>;
  max: { title: number; text: number };
  /** How high the field of the text is. */
  lines: number;
  onChange(change: Partial<Written>): void;
}

/** A title and a text in every language that is written, side by side. */
export function LocalizedTexts({ value, errors, max, lines, onChange }: LocalizedTextsProps) {
  const { fields } = useTexts().bulletins;
  return (
    <>
      <LanguageHeads languages={written} />
      <LocalizedInputs
        languages={written}
        value={value.title}
        max={max.title}
        placeholder={fields.title}
        label={fields.titleIn}
        errors={languageErrors(errors, "title")}
        onChange={(title) => onChange({ title })}
      />
      <div className={styles.text}>
        <LocalizedInputs
          languages={written}
          value={value.text}
          max={max.text}
          lines={lines}
          placeholder={fields.text}
          label={fields.textIn}
          errors={languageErrors(errors, "text")}
          onChange={(text) => onChange({ text })}
        />
      </div>
    </>
  );
}
