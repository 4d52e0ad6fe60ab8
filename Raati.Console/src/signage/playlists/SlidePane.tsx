import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTexts } from "../../i18n/i18n";
import { newId } from "../../shared/newId";
import type { Errors } from "../../shared/standing";
import { toast } from "../../shared/toast";
import { Undo } from "../../shared/Undo";
import { changeSlide, duplicateSlide, errorsOfSlide, insertSlide, maxSlides, removeSlide } from "./draft";
import styles from "./Playlist.module.css";
import { SlideForm } from "./SlideForm";
import { SlidePreview } from "./SlidePreview";
import type { SlideDraft } from "./slides";
import type { Shelf } from "./useShelf";

interface SlidePaneProps {
  slides: readonly SlideDraft[];
  shelf: Shelf;
  chosen: string | undefined;
  errors: Errors;
  readOnly: boolean;
  onChoose(id: string | undefined): void;
  /** Changes what stands there by then: an undo comes seconds later. */
  onChange(change: (slides: readonly SlideDraft[]) => readonly SlideDraft[]): void;
}

const undoMs = 10_000;

/** The chosen slide: how it looks, its fields, another like it, and away with it. */
export function SlidePane({ slides, shelf, chosen, errors, readOnly, onChoose, onChange }: SlidePaneProps) {
  const t = useTexts();
  const { editor } = t.playlists;
  const at = slides.findIndex(({ id }) => id === chosen);
  const slide = slides[at];
  if (!slide) return null;
  const duplicate = () => {
    const id = newId();
    onChange((all) => duplicateSlide(all, at, id));
    onChoose(id);
  };
  const remove = () => {
    onChange((all) => removeSlide(all, slide.id));
    onChoose((slides[at + 1] ?? slides[at - 1])?.id);
    const bringBack = () => {
      notifications.hide(shown);
      onChange((all) => insertSlide(all, Math.min(at, all.length), slide));
      onChoose(slide.id);
    };
    const shown = toast(t, { message: <Undo said={editor.removed} label={t.common.undo} onUndo={bringBack} />, autoClose: undoMs });
  };
  return (
    <div className={styles.form}>
      <div className={styles.formHead}>
        <h2>
          {editor.slide(at + 1)}: {t.playlists.kinds[slide.kind]}
        </h2>
        {!readOnly && (
          <Group gap="xs">
            <Button variant="subtle" size="compact-sm" disabled={slides.length >= maxSlides} onClick={duplicate}>
              {editor.duplicate}
            </Button>
            <Button variant="subtle" color="red" size="compact-sm" onClick={remove}>
              {editor.remove}
            </Button>
          </Group>
        )}
      </div>
      <div className={styles.seen}>
        <SlidePreview slide={slide} shelf={shelf} />
      </div>
      <fieldset className={styles.plain} disabled={readOnly}>
        <SlideForm
          key={slide.id}
          slide={slide}
          errors={errorsOfSlide(errors, at)}
          readOnly={readOnly}
          onChange={(changed) => onChange((all) => changeSlide(all, changed))}
        />
      </fieldset>
    </div>
  );
}
