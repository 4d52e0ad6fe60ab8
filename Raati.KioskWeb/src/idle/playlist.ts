import type { LocalizedText } from "@raati/contracts";
import { type Bulletin, isOpen, isShowing, type Poll, type Showable } from "../program/documents";

/** What an idle tablet paints. */
export type Slide =
  | { key: string; kind: "poll"; id: string; poll: Poll }
  | { key: string; kind: "bulletin"; id: string; bulletin: Bulletin }
  | { key: "welcome"; kind: "welcome" };

const Welcome: Slide = { key: "welcome", kind: "welcome" };

/** How long a slide stands before the next one. */
const DwellMs: Record<Slide["kind"], number> = { poll: 15_000, bulletin: 10_000, welcome: 10_000 };

const hasText = (text: LocalizedText) => [text.fi, text.sv, text.en].some((one) => one?.trim());

/** Open polls and showing bulletins in the order of publishing; a welcome when there are none. */
export const slidesOf = (showing: readonly Showable[], nowMs: number): Slide[] => {
  const slides = showing.flatMap((document): Slide[] => {
    if (document.kind === "poll" && isOpen(document.poll, nowMs)) {
      const { poll } = document;
      return [{ key: `${poll.id}:${poll.version}`, kind: "poll", id: poll.id, poll }];
    }
    if (document.kind === "bulletin" && isShowing(document.bulletin, nowMs) && hasText(document.bulletin.title)) {
      const { bulletin } = document;
      return [{ key: `${bulletin.id}:${bulletin.version}`, kind: "bulletin", id: bulletin.id, bulletin }];
    }
    return [];
  });
  return slides.length > 0 ? slides : [Welcome];
};

/** One showing of a slide. Each has its own number: a finger knows which painting it came down on. */
export interface Showing {
  slide: Slide;
  number: number;
  since: number;
}

export const firstShowing = (slides: readonly Slide[], now: number): Showing => ({ slide: slides[0] ?? Welcome, number: 1, since: now });

/**
 * What stands on the glass now. A slide that is gone gives way at once; one that nobody has seen yet comes next, at once too
 * when nobody is there; otherwise each in its turn. While somebody is there nothing moves.
 */
export const advance = (
  showing: Showing,
  slides: readonly Slide[],
  now: number,
  held: boolean,
  seen: (slide: Slide) => boolean,
): Showing => {
  const at = slides.findIndex((slide) => slide.key === showing.slide.key);
  const to = (slide: Slide | undefined): Showing => (slide ? { slide, number: showing.number + 1, since: now } : showing);
  const fresh = slides.find((slide) => slide.key !== showing.slide.key && !seen(slide));
  if (at < 0) return to(fresh ?? slides[0]);
  if (held) return showing;
  if (fresh && seen(showing.slide)) return to(fresh);
  if (slides.length < 2 || now - showing.since < DwellMs[showing.slide.kind]) return showing;
  return to(slides[(at + 1) % slides.length]);
};
