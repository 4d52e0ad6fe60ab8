import { Textarea } from "@mantine/core";
import type { KeyboardEvent } from "react";
import type { Language, LocalizedText } from "../api/types";
import { useTexts } from "../i18n/i18n";
import styles from "./LocalizedInputs.module.css";
import { inOneLine, textIn, type Written } from "./localized";

interface LocalizedInputsProps {
  languages: readonly Written[];
  value: LocalizedText;
  onChange(value: LocalizedText): void;
  /** The field's name in each language, for labels that nobody sees. */
  label(language: string): string;
  max: number;
  errors?: Partial<Record<Language, string | undefined>>;
  /** How high it is at first; without, it is one line that only wraps. */
  lines?: number;
  onKeyDown?(event: KeyboardEvent<HTMLElement>): void;
  /** Stands in the first field while it is empty. */
  placeholder?: string;
  /** Marks the first field, so that the keyboard can be sent there. */
  mark?: string;
}

/** One text in several languages, side by side, so that a missing translation is seen; one below the other where there is no room. */
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
    <div className={styles.room}>
      <div className={styles.row}>
        {languages.map((language, index) => (
          <div key={language}>
            <span className={styles.language} aria-hidden="true">
              {common.languageNames[language]}
            </span>
            <Textarea
              autosize
              minRows={lines ?? 1}
              maxRows={12}
              aria-label={label(common.languages[language])}
              data-mark={index === 0 ? mark : undefined}
              placeholder={index === 0 ? placeholder : undefined}
              lang={language}
              maxLength={max}
              value={textIn(value, language)}
              error={errors[language]}
              onChange={({ target }) => onChange({ ...value, [language]: lines ? target.value : inOneLine(target.value) })}
              onKeyDown={(event) => {
                onKeyDown?.(event);
                if (!lines && event.key === "Enter") event.preventDefault();
              }}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

/** The names of the languages above their columns. */
export function LanguageHeads({ languages }: { languages: readonly Written[] }) {
  const { common } = useTexts();
  return (
    <div className={styles.room} aria-hidden="true">
      <div className={styles.heads}>
        {languages.map((language) => (
          <span key={language}>{common.languageNames[language]}</span>
        ))}
      </div>
    </div>
  );
}
