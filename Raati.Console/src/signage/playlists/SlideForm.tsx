import { NumberInput, SegmentedControl, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTexts } from "../../i18n/i18n";
import { LanguageHeads, LocalizedInputs } from "../../shared/LocalizedInputs";
import { written } from "../../shared/localized";
import type { Errors } from "../../shared/standing";
import { MediaField } from "../media/MediaField";
import styles from "./Playlist.module.css";
import { PollField } from "./PollField";
import { SlideWords } from "./SlideWords";
import { colors, fieldsOf, fits, longestSeconds, maxDescription, maxLink, type SlideDraft, shortestSeconds } from "./slides";

interface SlideFormProps {
  slide: SlideDraft;
  errors: Errors;
  readOnly: boolean;
  onChange(slide: SlideDraft): void;
}

/** The fields that a slide of its kind has. */
export function SlideForm({ slide, errors, readOnly, onChange }: SlideFormProps) {
  const { editor, kindHelp } = useTexts().playlists;
  const fields = fieldsOf[slide.kind];
  const set = (change: Partial<SlideDraft>) => onChange({ ...slide, ...change });
  return (
    <div className={styles.fields}>
      <p className={styles.under}>{kindHelp[slide.kind]}</p>
      {fields.media && (
        <MediaField
          label={fields.media.needed ? editor.media[fields.media.kind] : editor.optionalPicture}
          kind={fields.media.kind}
          optional={!fields.media.needed}
          value={slide.media}
          error={errors.mediaSha256}
          readOnly={readOnly}
          onChange={(media) => set({ media })}
        />
      )}
      {fields.words && <SlideWords slide={slide} errors={errors} onChange={onChange} />}
      {fields.link && (
        <TextInput
          label={editor.link}
          type="url"
          inputMode="url"
          placeholder="https://"
          maxLength={maxLink}
          value={slide.link}
          error={errors.link}
          onChange={(event) => set({ link: event.target.value })}
        />
      )}
      {fields.poll && (
        <PollField
          kind={slide.kind}
          value={slide.pollId}
          error={errors.pollId}
          readOnly={readOnly}
          onChange={(pollId) => set({ pollId })}
        />
      )}
      {fields.media && slide.media && (
        <div>
          <p className={styles.label}>{editor.description}</p>
          <LanguageHeads languages={written} />
          <LocalizedInputs
            languages={written}
            value={slide.description}
            max={maxDescription}
            label={editor.descriptionIn}
            onChange={(description) => set({ description })}
          />
        </div>
      )}
      <div className={styles.pair}>
        <NumberInput
          label={slide.kind === "video" ? editor.secondsVideo : editor.seconds}
          description={editor.secondsHelp}
          min={shortestSeconds}
          max={longestSeconds}
          clampBehavior="none"
          value={slide.seconds}
          error={errors.durationMs}
          onChange={(seconds) => set({ seconds })}
        />
        {fields.media && slide.media && (
          <Choice label={editor.fit}>
            <SegmentedControl
              aria-label={editor.fit}
              disabled={readOnly}
              data={fits.map((fit) => ({ value: fit, label: editor.fits[fit] }))}
              value={slide.fit}
              onChange={(fit) => set({ fit })}
            />
          </Choice>
        )}
        {fields.words && (
          <Choice label={editor.color}>
            <SegmentedControl
              aria-label={editor.color}
              disabled={readOnly}
              data={colors.map((color) => ({ value: color, label: editor.colors[color] }))}
              value={slide.color}
              onChange={(color) => set({ color })}
            />
          </Choice>
        )}
      </div>
    </div>
  );
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <p className={styles.label}>{label}</p>
      {children}
    </div>
  );
}
