import { Button, Menu } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTexts } from "../../i18n/i18n";
import { PlusIcon } from "../../look/icons";
import type { Errors } from "../../shared/standing";
import { writeLength } from "../media/media";
import { errorsOfSlide, insertSlide, maxSlides, moveSlide } from "./draft";
import styles from "./Playlist.module.css";
import { SlideRow } from "./SlideRow";
import { kinds, newSlide, type SlideDraft, type SlideKind, toSlide, totalMs } from "./slides";
import type { Shelf } from "./useShelf";

interface SlideListProps {
  slides: readonly SlideDraft[];
  shelf: Shelf;
  chosen: string | undefined;
  errors: Errors;
  readOnly: boolean;
  onChoose(id: string): void;
  onChange(slides: readonly SlideDraft[]): void;
}

/** The slides in their order, by mouse and by keyboard, and a way to one more after the chosen one. */
export function SlideList({ slides, shelf, chosen, errors, readOnly, onChoose, onChange }: SlideListProps) {
  const t = useTexts();
  const { editor, kinds: names, kindHelp, total } = t.playlists;
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useRef<string>(undefined);
  const [lifted, setLifted] = useState<string>();
  const [said, setSaid] = useState("");

  useEffect(() => {
    if (!focusNext.current) return;
    list.current?.querySelector<HTMLElement>(`[data-slide="${focusNext.current}"]`)?.focus();
    focusNext.current = undefined;
  });

  const move = (from: number, to: number) => {
    const moved = moveSlide(slides, from, to);
    if (moved === slides) return;
    focusNext.current = slides[from]?.id;
    setSaid(editor.moved(to + 1, slides.length));
    onChange(moved);
  };
  const dragOver = (to: number) => {
    const from = slides.findIndex(({ id }) => id === lifted);
    if (from >= 0 && from !== to) onChange(moveSlide(slides, from, to));
  };
  const add = (kind: SlideKind) => {
    const slide = newSlide(kind);
    const at = slides.findIndex(({ id }) => id === chosen);
    onChange(insertSlide(slides, at < 0 ? slides.length : at + 1, slide));
    onChoose(slide.id);
  };
  return (
    <div className={styles.list}>
      <div className={styles.listHead}>
        <h2>{editor.slides}</h2>
        <span className={styles.under}>{total(slides.length, writeLength(totalMs(slides.map(toSlide), shelf.media)))}</span>
      </div>
      {slides.length === 0 && <p className={styles.hint}>{editor.noSlides}</p>}
      <ol ref={list} className={styles.slides} aria-label={editor.slides}>
        {slides.map((slide, at) => (
          <SlideRow
            key={slide.id}
            {...{ slide, at, of: slides.length, shelf, readOnly }}
            chosen={slide.id === chosen}
            lifted={slide.id === lifted}
            error={Object.values(errorsOfSlide(errors, at))[0]}
            onOpen={() => onChoose(slide.id)}
            onMove={(to) => move(at, to)}
            drag={{ onStart: () => setLifted(slide.id), onOver: () => dragOver(at), onEnd: () => setLifted(undefined) }}
          />
        ))}
      </ol>
      <p className="hidden-text" role="status">
        {said}
      </p>
      {errors.slides && <p className={styles.error}>{errors.slides}</p>}
      {!readOnly && (
        <>
          <Menu position="bottom-start" shadow="md" width={320}>
            <Menu.Target>
              <Button variant="default" leftSection={<PlusIcon size={14} />} disabled={slides.length >= maxSlides}>
                {editor.addSlide}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {kinds.map((kind) => (
                <Menu.Item key={kind} onClick={() => add(kind)}>
                  <span className={styles.name}>{names[kind]}</span>
                  <span className={styles.under}>{kindHelp[kind]}</span>
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          <p className={styles.hint}>{slides.length >= maxSlides ? editor.full : editor.keys}</p>
        </>
      )}
    </div>
  );
}
