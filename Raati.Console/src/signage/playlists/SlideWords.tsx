import { useTexts } from "../../i18n/i18n";
import { languageErrors } from "../../polls/languageErrors";
import { LanguageHeads, LocalizedInputs } from "../../shared/LocalizedInputs";
import { written } from "../../shared/localized";
import type { Errors } from "../../shared/standing";
import styles from "./Playlist.module.css";
import { maxText, maxTitle, type SlideDraft } from "./slides";

interface SlideWordsProps {
  slide: SlideDraft;
  errors: Errors;
  onChange(slide: SlideDraft): void;
}

/** Title and text in every language, side by side. */
export function SlideWords({ slide, errors, onChange }: SlideWordsProps) {
  const { editor } = useTexts().playlists;
  const outcome = slide.kind === "outcome";
  return (
    <div>
      <LanguageHeads languages={written} />
      <p className={styles.label}>{outcome ? editor.said : editor.title}</p>
      <LocalizedInputs
        languages={written}
        value={slide.title}
        max={maxTitle}
        label={editor.titleIn}
        errors={languageErrors(errors, "title")}
        onChange={(title) => onChange({ ...slide, title })}
      />
      {errors.title && (
        <p className={styles.error} role="alert">
          {errors.title}
        </p>
      )}
      <p className={styles.label}>{outcome ? editor.done : editor.text}</p>
      <LocalizedInputs
        languages={written}
        value={slide.text}
        max={maxText}
        lines={3}
        label={editor.textIn}
        errors={languageErrors(errors, "text")}
        onChange={(text) => onChange({ ...slide, text })}
      />
      {errors.text && (
        <p className={styles.error} role="alert">
          {errors.text}
        </p>
      )}
    </div>
  );
}
