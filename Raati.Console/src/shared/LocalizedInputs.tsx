import { Textarea, TextInput } from "@mantine/core";
import type { KeyboardEvent } from "react";
import type { Language, LocalizedText } from "../api/types";
import { useTexts } from "../i18n/i18n";
import styles from "./LocalizedInputs.module.css";
import { textIn, type Written } from "./localized";

interface LocalizedInputsProps {
  languages: readonly Written[];
  value: LocalizedText;
  onChange(value: LocalizedText): void;
  /** The field's name in each language, for labels that nobody sees. */
  label(language: string): string;
  max: number;
  errors?: Partial<Record<Language, string | undefined>>;
  lines?: number;
  onKeyDown?(event: KeyboardEvent<HTMLElement>): void;
  /** Stands in the first field while it is empty. */
  placeholder?: string;
  /** Marks the first field, so that the keyboard can be sent there. */
  mark?: string;
}

/** One text in several languages, side by side, so that a missing translation is seen. */
export function LocalizedInputs({
  languages,
  value,
  onChange,
  label,
  max,
  errors = {},
  lines,
  onKeyDown,
  placeholder,
  mark,
}: LocalizedInputsProps) {
  const { common } = useTexts();
  return (
    <div className={styles.row} style={{ gridTemplateColumns: `repeat(${languages.length}, minmax(0, 1fr))` }}>
      {languages.map((language, index) => {
        const field = {
          "aria-label": label(common.languages[language]),
          "data-mark": index === 0 ? mark : undefined,
          placeholder: index === 0 ? placeholder : undefined,
          lang: language,
          maxLength: max,
          value: textIn(value, language),
          error: errors[language],
          onChange: (event: { target: { value: string } }) => onChange({ ...value, [language]: event.target.value }),
        };
        return lines ? (
          <Textarea key={language} autosize minRows={lines} maxRows={8} {...field} />
        ) : (
          <TextInput key={language} {...field} {...(onKeyDown ? { onKeyDown } : {})} />
        );
      })}
    </div>
  );
}

/** The names of the languages above their columns. */
export function LanguageHeads({ languages }: { languages: readonly Written[] }) {
  const { common } = useTexts();
  return (
    <div className={styles.heads} style={{ gridTemplateColumns: `repeat(${languages.length}, minmax(0, 1fr))` }} aria-hidden="true">
      {languages.map((language) => (
        <span key={language}>{common.languageNames[language]}</span>
      ))}
    </div>
  );
}
