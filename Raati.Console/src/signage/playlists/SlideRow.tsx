import { ActionIcon } from "@mantine/core";
import type { DragEvent, KeyboardEvent } from "react";
import { useSpeech } from "../../i18n/i18n";
import { DownIcon, GripIcon, UpIcon } from "../../look/icons";
import { writeLength } from "../media/media";
import styles from "./Playlist.module.css";
import { SlideThumb } from "./SlideThumb";
import { type SlideDraft, slideName, standsMs, toSlide } from "./slides";
import type { Shelf } from "./useShelf";

interface SlideRowProps {
  slide: SlideDraft;
  at: number;
  of: number;
  shelf: Shelf;
  chosen: boolean;
  lifted: boolean;
  /** What is wrong with it first. */
  error: string | undefined;
  readOnly: boolean;
  onOpen(): void;
  /** To another place; the keyboard stays with the slide. */
  onMove(to: number): void;
  drag: { onStart(): void; onOver(): void; onEnd(): void };
}

/** One slide of the list: opens by a click, moves by dragging, by its buttons, and by Alt and an arrow. */
export function SlideRow({ slide, at, of, shelf, chosen, lifted, error, readOnly, onOpen, onMove, drag }: SlideRowProps) {
  const { t, language } = useSpeech();
  const { editor, kinds } = t.playlists;
  const name = slideName(slide, language, shelf.media, shelf.polls);
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (!event.altKey || by === 0 || readOnly) return;
    event.preventDefault();
    onMove(at + by);
  };
  const onDragStart = (event: DragEvent) => {
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", name || kinds[slide.kind]);
    drag.onStart();
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    drag.onOver();
  };
  return (
    <li
      className={styles.slide}
      data-chosen={chosen}
      data-wrong={error !== undefined}
      data-lifted={lifted}
      {...(readOnly ? {} : { draggable: true, onDragStart, onDragOver, onDragEnd: drag.onEnd, onDrop: (event) => event.preventDefault() })}
    >
      <span className={styles.grip} aria-hidden="true" title={readOnly ? undefined : editor.drag(at + 1)}>
        {!readOnly && <GripIcon size={14} />}
      </span>
      <button
        type="button"
        className={styles.open}
        data-slide={slide.id}
        aria-current={chosen}
        aria-keyshortcuts={readOnly ? undefined : "Alt+ArrowUp Alt+ArrowDown"}
        onClick={onOpen}
        onKeyDown={onKey}
      >
        <SlideThumb slide={slide} shelf={shelf} />
        <span>
          <span className="hidden-text">{editor.open(at + 1)}</span>
          <span className={styles.name}>{name || kinds[slide.kind]}</span>
          <span className={styles.under} data-wrong={error !== undefined}>
            {error ?? `${kinds[slide.kind]}, ${writeLength(standsMs(toSlide(slide), shelf.media))}`}
          </span>
        </span>
      </button>
      {!readOnly && (
        <span className={styles.moves}>
          <ActionIcon variant="subtle" color="gray" aria-label={editor.up(at + 1)} disabled={at === 0} onClick={() => onMove(at - 1)}>
            <UpIcon size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={editor.down(at + 1)}
            disabled={at === of - 1}
            onClick={() => onMove(at + 1)}
          >
            <DownIcon size={16} />
          </ActionIcon>
        </span>
      )}
    </li>
  );
}
