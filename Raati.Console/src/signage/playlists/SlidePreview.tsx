import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTexts } from "../../i18n/i18n";
import { useWatched } from "../../live/useWatched";
import { pollQuery } from "../../polls/queries";
import { Preview } from "../../preview/Preview";
import { results } from "../../results/result";
import { textIn, type Written, written } from "../../shared/localized";
import styles from "./Playlist.module.css";
import { noteOn, previewSlide } from "./preview";
import { fieldsOf, type SlideDraft } from "./slides";
import type { Shelf } from "./useShelf";

/** The slide on the real tablet page, and why the tablets would pass it over now. */
export function SlidePreview({ slide, shelf: { media: library } }: { slide: SlideDraft; shelf: Shelf }) {
  const t = useTexts();
  const pollId = fieldsOf[slide.kind].poll ? slide.pollId : undefined;
  const poll = useQuery({ ...pollQuery(pollId ?? ""), enabled: pollId !== undefined }).data;
  const frame = useWatched(results, slide.kind === "pollResult" ? pollId : undefined);
  const own = poll?.id === pollId ? poll : undefined;
  const shown = useMemo(() => previewSlide(slide, library, own, frame, t), [slide, library, own, frame, t]);
  const note = noteOn(slide, library, own, frame);
  return (
    <Preview key={slide.id} alone {...shown} languages={languagesOf(slide)}>
      {note && <p className={styles.note}>{t.playlists.notes[note]}</p>}
    </Preview>
  );
}

/** Of a slide without words of its own all. */
const languagesOf = ({ kind, title }: SlideDraft): readonly Written[] => {
  const own = fieldsOf[kind].words ? written.filter((language) => textIn(title, language).trim()) : [];
  return own.length > 0 ? own : written;
};
