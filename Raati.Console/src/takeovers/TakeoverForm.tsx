import { SegmentedControl, Switch, TextInput } from "@mantine/core";
import { useTexts } from "../i18n/i18n";
import { languageErrors } from "../polls/languageErrors";
import editor from "../polls/PollEditor.module.css";
import { AudiencePicker } from "../programs/AudiencePicker";
import { LanguageHeads, LocalizedInputs } from "../shared/LocalizedInputs";
import { LocalizedTexts } from "../shared/LocalizedTexts";
import { textIn, written } from "../shared/localized";
import { MediaField } from "../signage/media/MediaField";
import { MomentInput } from "../time/MomentInput";
import { colors, maxDescription, maxLink, maxText, maxTitle, type TakeoverDraft } from "./draft";
import { Swatch } from "./Swatch";
import styles from "./Takeovers.module.css";
import { gapIn } from "./templates";

interface TakeoverFormProps {
  draft: TakeoverDraft;
  errors: Readonly<Record<string, string>>;
  zone: string;
  onChange(draft: TakeoverDraft): void;
}

const hourMs = 3_600_000;

export function TakeoverForm({ draft, errors, zone, onChange }: TakeoverFormProps) {
  const { takeovers, playlists, polls } = useTexts();
  const { fields } = takeovers;
  const gaps = written.some((language) => gapIn(`${textIn(draft.title, language)}\n${textIn(draft.text, language)}`));
  const set = (change: Partial<TakeoverDraft>) => onChange({ ...draft, ...change });
  return (
    <div className={styles.form}>
      <section className={editor.section}>
        <LocalizedTexts value={draft} errors={errors} max={{ title: maxTitle, text: maxText }} lines={5} onChange={set} />
        <p className={editor.hint}>{gaps ? `${fields.gapsHint} ${fields.hint}` : fields.hint}</p>
        <div className={styles.color}>
          <span id="takeover-color">{fields.color}</span>
          <SegmentedControl
            aria-labelledby="takeover-color"
            data={colors.map((value) => ({
              value,
              label: (
                <span className={styles.colorName}>
                  <Swatch color={value} /> {takeovers.colors[value]}
                </span>
              ),
            }))}
            value={draft.color}
            onChange={(value) => set({ color: colors.find((color) => color === value) ?? draft.color })}
          />
        </div>
      </section>
      <section className={editor.section}>
        <MediaField
          label={fields.image}
          kind="image"
          optional
          value={draft.image}
          error={errors.imageSha256}
          readOnly={false}
          onChange={(image) => set({ image })}
        />
        <p className={editor.hint}>{fields.imageHint}</p>
        {draft.image && (
          <div className={styles.description}>
            <p className={styles.label}>{playlists.editor.description}</p>
            <LanguageHeads languages={written} />
            <LocalizedInputs
              languages={written}
              value={draft.imageDescription}
              max={maxDescription}
              label={playlists.editor.descriptionIn}
              errors={languageErrors(errors, "imageDescription")}
              onChange={(imageDescription) => set({ imageDescription })}
            />
          </div>
        )}
      </section>
      <section className={editor.section}>
        <h2>{polls.editor.audience}</h2>
        <AudiencePicker value={draft.audience} error={errors.audience} onChange={(audience) => set({ audience })} />
      </section>
      <section className={editor.section}>
        <div className={editor.pair}>
          <MomentInput
            label={fields.until}
            absent={fields.untilWithdrawn}
            present={polls.editor.closesAt}
            zone={zone}
            value={draft.until}
            suggest={() => Math.ceil(Date.now() / hourMs) * hourMs + 3 * hourMs}
            error={errors.untilMs}
            onChange={(until) => set({ until })}
          />
          <TextInput
            label={fields.link}
            description={fields.linkHint}
            placeholder="https://"
            type="url"
            maxLength={maxLink}
            value={draft.link}
            error={errors.link}
            onChange={(event) => set({ link: event.currentTarget.value })}
          />
        </div>
        <Switch
          mt="lg"
          label={fields.blocks}
          description={fields.blocksHint}
          checked={draft.blocks}
          onChange={(event) => set({ blocks: event.currentTarget.checked })}
        />
      </section>
    </div>
  );
}
