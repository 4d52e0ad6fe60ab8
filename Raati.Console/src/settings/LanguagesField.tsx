import { Checkbox, Select } from "@mantine/core";
import { useTexts } from "../i18n/i18n";
import { type Written, written } from "../shared/localized";
import { withFirst, withOffered } from "./draft";
import styles from "./Settings.module.css";

/** Which languages tablets offer, and which one they are in while nobody touches. */
export function LanguagesField({ value, onChange }: { value: readonly Written[]; onChange(value: readonly Written[]): void }) {
  const t = useTexts();
  const words = t.settings;
  const names = t.common.languageNames;
  return (
    <fieldset className={styles.languages}>
      <legend>{words.languages}</legend>
      <Select
        label={words.first}
        description={words.languagesHint}
        data={written.map((language) => ({ value: language, label: names[language] }))}
        allowDeselect={false}
        value={value[0] ?? "fi"}
        onChange={(chosen) => {
          const first = written.find((language) => language === chosen);
          if (first) onChange(withFirst(value, first));
        }}
      />
      <div className={styles.offered}>
        {written.map((language) => (
          <Checkbox
            key={language}
            label={names[language]}
            aria-label={words.offered(names[language])}
            checked={value.includes(language)}
            disabled={value[0] === language}
            onChange={(event) => onChange(withOffered(value, language, event.currentTarget.checked))}
          />
        ))}
      </div>
    </fieldset>
  );
}
