import { useTexts } from "../i18n/i18n";
import editor from "../polls/PollEditor.module.css";
import { AudiencePicker } from "../programs/AudiencePicker";
import { LocalizedTexts } from "../shared/LocalizedTexts";
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
        <LocalizedTexts value={draft} errors={errors} max={{ title: maxTitle, text: maxText }} lines={4} onChange={set} />
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
