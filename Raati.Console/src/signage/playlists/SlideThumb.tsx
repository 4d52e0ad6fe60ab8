import type { SlideRequest } from "@raati/contracts";
import { useSpeech } from "../../i18n/i18n";
import { Thumb } from "../media/Thumb";
import styles from "./Playlist.module.css";
import { fieldsOf, fromSlide, type SlideDraft, slideName } from "./slides";
import type { Shelf } from "./useShelf";

/** A slide at the size of a stamp: its picture, or its words on its ground. */
export function SlideThumb({ slide, shelf }: { slide: SlideDraft; shelf: Shelf }) {
  const { t, language } = useSpeech();
  const { media, words, poll } = fieldsOf[slide.kind];
  const item = media?.needed && slide.media ? shelf.media.get(slide.media) : undefined;
  return (
    <span className={styles.thumb} aria-hidden="true">
      {item ? (
        <Thumb item={item} />
      ) : (
        <span className={styles.ground} data-color={words ? slide.color : poll ? "accent" : undefined}>
          {slideName(slide, language, shelf.media, shelf.polls).slice(0, 48) || t.playlists.kinds[slide.kind]}
        </span>
      )}
    </span>
  );
}

const mostStamps = 6;

/** The first slides of a playlist, as stamps in a row. */
export function SlideStrip({ slides, shelf }: { slides: readonly SlideRequest[]; shelf: Shelf }) {
  return (
    <span className={styles.strip}>
      {slides.slice(0, mostStamps).map((slide) => (
        <SlideThumb key={slide.id} slide={fromSlide(slide)} shelf={shelf} />
      ))}
      {slides.length > mostStamps && <span className={styles.moreStamps}>+{slides.length - mostStamps}</span>}
    </span>
  );
}
