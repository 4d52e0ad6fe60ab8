import { useTexts } from "../i18n/i18n";
import { languageErrors } from "../polls/languageErrors";
import editor from "../polls/PollEditor.module.css";
import { AudiencePicker } from "../programs/AudiencePicker";
import { LanguageHeads, LocalizedInputs } from "../shared/LocalizedInputs";
import { written } from "../shared/localized";
import { MomentInput } from "../time/MomentInput";
import styles from "./BulletinForm.module.css";
import { type BulletinDraft, maxText, maxTitle } from "./draft";

interface BulletinFormProps {
  draft: BulletinDraft;
  errors: Readonly<Record<string, string>>;
  zone: string;
  readOnly: boolean;
  onChange(draft: BulletinDraft): void;
}

const dayMs = 86_400_000;

export function BulletinForm({ draft, errors, zone, readOnly, onChange }: BulletinFormProps) {
  const { bulletins, polls } = useTexts();
  const { fields } = bulletins;
  const set = (change: Partial<BulletinDraft>) => onChange({ ...draft, ...change });
  return (
    <fieldset className={styles.form} disabled={readOnly}>
      <section className={editor.section}>
        <LanguageHeads languages={written} />
        <LocalizedInputs
          languages={written}
          value={draft.title}
          max={maxTitle}
          placeholder={fields.title}
          label={fields.titleIn}
          errors={languageErrors(errors, "title")}
          onChange={(title) => set({ title })}
        />
        <div className={styles.text}>
          <LocalizedInputs
            languages={written}
            value={draft.text}
            max={maxText}
            lines={4}
            placeholder={fields.text}
            label={fields.textIn}
            errors={languageErrors(errors, "text")}
            onChange={(text) => set({ text })}
          />
        </div>
      </section>
      <section className={editor.section}>
        <h2>{polls.editor.audience}</h2>
        <AudiencePicker value={draft.audience} error={errors.audience} onChange={(audience) => set({ audience })} />
      </section>
      <section className={editor.section}>
        <div className={editor.pair}>
          <MomentInput
            label={fields.from}
            absent={fields.fromNow}
            present={polls.editor.opensAt}
            zone={zone}
            value={draft.from}
            suggest={() => Date.now() + dayMs}
            error={errors.showsFromMs}
            onChange={(from) => set({ from })}
          />
          <MomentInput
            label={fields.until}
            absent={fields.untilWithdrawn}
            present={polls.editor.closesAt}
            zone={zone}
            value={draft.until}
            suggest={() => Date.now() + 7 * dayMs}
            error={errors.showsUntilMs}
            onChange={(until) => set({ until })}
          />
        </div>
      </section>
    </fieldset>
  );
}
