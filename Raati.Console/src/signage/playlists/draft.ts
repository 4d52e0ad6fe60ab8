import type { PlaylistRequest, PlaylistView } from "@raati/contracts";
import type { Texts } from "../../i18n/i18n";
import { textIn, written } from "../../shared/localized";
import { newId } from "../../shared/newId";
import type { Errors } from "../../shared/standing";
import { fieldsOf, fromSlide, isLink, longestSeconds, type SlideDraft, shortestSeconds, toSlide } from "./slides";

export type Transition = Exclude<PlaylistRequest["transition"], "unknown">;
export const transitions: readonly Transition[] = ["fade", "cut", "push"];

export interface PlaylistDraft {
  name: string;
  transition: Transition;
  slides: readonly SlideDraft[];
}

export const maxName = 100;
export const maxSlides = 50;

export const newPlaylist = (): PlaylistDraft => ({ name: "", transition: "fade", slides: [] });

export const fromPlaylist = ({ content }: Pick<PlaylistView, "content">): PlaylistDraft => ({
  name: content.name,
  transition: content.transition === "unknown" ? "fade" : content.transition,
  slides: content.slides.map(fromSlide),
});

export const toRequest = (draft: PlaylistDraft): PlaylistRequest => ({
  name: draft.name.trim(),
  transition: draft.transition,
  slides: draft.slides.map(toSlide),
});

type Slides = readonly SlideDraft[];

/** The slide at one place comes to stand at another; the list itself when either isn't there. */
export function moveSlide(slides: Slides, from: number, to: number): Slides {
  if (from === to || from < 0 || to < 0 || from >= slides.length || to >= slides.length) return slides;
  const moved = [...slides];
  moved.splice(to, 0, ...moved.splice(from, 1));
  return moved;
}

/** One more slide at a place; the list itself when it is full. */
export function insertSlide(slides: Slides, at: number, slide: SlideDraft): Slides {
  if (slides.length >= maxSlides) return slides;
  return [...slides.slice(0, at), slide, ...slides.slice(at)];
}

/** The same slide again after itself, under an id of its own: plays are counted by it. */
export function duplicateSlide(slides: Slides, at: number, id = newId()): Slides {
  const slide = slides[at];
  return slide ? insertSlide(slides, at + 1, { ...slide, id }) : slides;
}

export const removeSlide = (slides: Slides, id: string): Slides => slides.filter((slide) => slide.id !== id);

export const changeSlide = (slides: Slides, changed: SlideDraft): Slides =>
  slides.map((slide) => (slide.id === changed.id ? changed : slide));

/** What is wrong, by the path of its field as the hub names them: `slides.0.title`. */
export function validate(draft: PlaylistDraft, t: Texts): Errors {
  const errors: Record<string, string> = {};
  if (!draft.name.trim()) errors.name = t.common.field.required;
  for (const [at, slide] of draft.slides.entries())
    for (const [field, said] of Object.entries(slideErrors(slide, t))) errors[`slides.${at}.${field}`] = said;
  return errors;
}

function slideErrors(slide: SlideDraft, t: Texts): Record<string, string> {
  const words = t.playlists.errors;
  const fields = fieldsOf[slide.kind];
  const errors: Record<string, string> = {};
  const seconds = Number(slide.seconds);
  if (slide.seconds === "" || !(seconds >= shortestSeconds && seconds <= longestSeconds)) errors.durationMs = words.seconds;
  if (fields.media?.needed && !slide.media) errors.mediaSha256 = words.media[fields.media.kind];
  if (fields.words && written.every((language) => !textIn(slide.title, language).trim())) errors.title = words.title;
  if (slide.kind === "outcome" && written.every((language) => !textIn(slide.text, language).trim())) errors.text = words.done;
  if (fields.poll?.needed && !slide.pollId) errors.pollId = words.poll;
  if (fields.link && !isLink(slide.link)) errors.link = words.link;
  return errors;
}

/** The faults of one slide, by its own fields. */
export function errorsOfSlide(errors: Errors, at: number): Errors {
  const begin = `slides.${at}.`;
  return Object.fromEntries(
    Object.entries(errors)
      .filter(([path]) => path.startsWith(begin))
      .map(([path, said]) => [path.slice(begin.length), said]),
  );
}

/** The place of the first slide with a fault. */
export function firstWrong(errors: Errors): number | undefined {
  const places = Object.keys(errors).flatMap((path) => /^slides\.(\d+)/.exec(path)?.[1] ?? []);
  return places.length > 0 ? Math.min(...places.map(Number)) : undefined;
}
