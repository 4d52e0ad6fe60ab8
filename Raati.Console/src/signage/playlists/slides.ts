import type { MediaView, SlideRequest } from "@raati/contracts";
import type { LocalizedText } from "../../api/types";
import { bestText, tidy, written } from "../../shared/localized";
import { newId } from "../../shared/newId";
import type { MediaKind } from "../media/media";

export type SlideKind = Exclude<SlideRequest["kind"], "unknown">;
export type SlideFit = Exclude<SlideRequest["fit"], "unknown">;
export type SlideColor = Exclude<SlideRequest["color"], "unknown">;

export const kinds: readonly SlideKind[] = ["image", "video", "bulletin", "poll", "pollResult", "qr", "outcome"];
export const fits: readonly SlideFit[] = ["contain", "cover"];
export const colors: readonly SlideColor[] = ["accent", "light", "dark", "warm"];

export const shortestSeconds = 3;
export const longestSeconds = 120;
export const maxTitle = 80;
export const maxText = 400;
export const maxDescription = 200;
export const maxLink = 200;

/** A slide as its editor holds it: every field there is, whatever its kind shows of them. */
export interface SlideDraft {
  id: string;
  kind: SlideKind;
  seconds: number | string;
  media: string | undefined;
  fit: SlideFit;
  description: LocalizedText;
  title: LocalizedText;
  text: LocalizedText;
  color: SlideColor;
  link: string;
  pollId: string | undefined;
}

interface KindFields {
  /** What it takes from the library, and whether it must. */
  media?: { kind: MediaKind; needed: boolean };
  words?: boolean;
  link?: boolean;
  /** Whether it must name a poll. */
  poll?: { needed: boolean };
  seconds: number;
}

/** What each kind of slide holds, and how long it stands at first. */
export const fieldsOf: Readonly<Record<SlideKind, KindFields>> = {
  image: { media: { kind: "image", needed: true }, seconds: 10 },
  video: { media: { kind: "video", needed: true }, seconds: longestSeconds },
  bulletin: { media: { kind: "image", needed: false }, words: true, seconds: 12 },
  poll: { poll: { needed: true }, seconds: 15 },
  pollResult: { poll: { needed: true }, seconds: 12 },
  qr: { words: true, link: true, seconds: 15 },
  outcome: { words: true, poll: { needed: false }, seconds: 12 },
};

export const newSlide = (kind: SlideKind, id = newId()): SlideDraft => ({
  ...{ id, kind, seconds: fieldsOf[kind].seconds, media: undefined, fit: kind === "bulletin" ? "cover" : "contain" },
  ...{ description: {}, title: {}, text: {}, color: "accent", link: "", pollId: undefined },
});

/** A kind, fit or colour that this build doesn't know is written as the usual one. */
export const fromSlide = (slide: SlideRequest): SlideDraft => ({
  id: slide.id,
  kind: slide.kind === "unknown" ? "image" : slide.kind,
  seconds: slide.durationMs / 1000,
  media: slide.mediaSha256 ?? undefined,
  fit: slide.fit === "cover" ? "cover" : "contain",
  description: texts(slide.description),
  title: texts(slide.title),
  text: texts(slide.text),
  color: slide.color === "unknown" ? "accent" : slide.color,
  link: slide.link ?? "",
  pollId: slide.pollId ?? undefined,
});

/** A text without the languages it lacks. */
const texts = (text: SlideRequest["title"]): LocalizedText =>
  Object.fromEntries(written.map((language) => [language, text?.[language]]).filter(([, said]) => said));

/** Where a QR code may lead a phone. */
export function isLink(text: string): boolean {
  const link = text.trim();
  if (!/^https:\/\//i.test(link) || !URL.canParse(link)) return false;
  return new URL(link).href.length <= maxLink;
}

/** A slide as it is sent: only what its kind holds. */
export function toSlide(draft: SlideDraft): SlideRequest {
  const fields = fieldsOf[draft.kind];
  const description = tidy(draft.description, written);
  const shown = fields.media && draft.media;
  return {
    ...{ id: draft.id, kind: draft.kind, durationMs: Math.round(Number(draft.seconds) * 1000), fit: draft.fit, color: draft.color },
    ...(shown ? { mediaSha256: draft.media } : {}),
    ...(shown && Object.keys(description).length > 0 ? { description } : {}),
    ...(fields.words ? { title: tidy(draft.title, written), text: tidy(draft.text, written) } : {}),
    ...(fields.link ? { link: draft.link.trim() } : {}),
    ...(fields.poll && draft.pollId ? { pollId: draft.pollId } : {}),
  };
}

/** What a slide is called in a list: its words, its file or its poll; empty: it has none yet. */
export function slideName(
  slide: SlideDraft,
  language: string,
  media: ReadonlyMap<string, MediaView>,
  polls: ReadonlyMap<string, string>,
): string {
  const { words, poll } = fieldsOf[slide.kind];
  if (words) return bestText(slide.title, language);
  if (poll) return (slide.pollId && polls.get(slide.pollId)) || "";
  return (slide.media && media.get(slide.media)?.name) || "";
}

/** How long it stands at most, ms: a video gives way at its end. */
export function standsMs(slide: Pick<SlideRequest, "kind" | "durationMs" | "mediaSha256">, media: ReadonlyMap<string, MediaView>): number {
  const plays = slide.kind === "video" && slide.mediaSha256 ? media.get(slide.mediaSha256)?.file.lengthMs : undefined;
  return Math.min(slide.durationMs || 0, plays ?? Number.POSITIVE_INFINITY);
}

export const totalMs = (
  slides: readonly Pick<SlideRequest, "kind" | "durationMs" | "mediaSha256">[],
  media: ReadonlyMap<string, MediaView>,
) => slides.reduce((sum, slide) => sum + standsMs(slide, media), 0);
