import type { CampaignDocument, MediaRef, MediaView, Publication, ResultFrame, SlideDocument } from "@raati/contracts";
import type { PollView } from "../../api/types";
import type { Texts } from "../../i18n/i18n";
import { heldPoll } from "../../polls/preview";
import { mostPreviewBytes } from "../../preview/useFiles";
import { bestText } from "../../shared/localized";
import { fieldsOf, isLink, type SlideDraft, toSlide } from "./slides";

const previewId = "00000000-0000-7000-8000-000000000005";
const sampleLink = "https://raati.example";

/** A slide as the tablet page is shown it. */
export interface ShownSlide {
  publication: Publication;
  beside: readonly Publication[];
  media: readonly MediaRef[];
  frames: readonly ResultFrame[];
}

/** Why the tablets would pass it over now, or show something else than the preview. */
export type SlideNote = "heavyVideo" | "notOpen" | "noResult";

/** The one slide of a campaign; what isn't written yet has a word in its place. */
export function previewSlide(
  slide: SlideDraft,
  library: ReadonlyMap<string, MediaView>,
  poll: PollView | undefined,
  frame: ResultFrame | undefined,
  t: Texts,
): ShownSlide {
  const item = fieldsOf[slide.kind].media && slide.media ? library.get(slide.media) : undefined;
  const shown = documentOf(slide, item, poll, t);
  const document: CampaignDocument = { name: "", priority: "normal", transition: "cut", always: true, slides: [shown] };
  return {
    publication: { id: previewId, version: 1, kind: "campaign", document },
    beside: poll ? [heldPoll(poll.id, poll.content, slide.kind === "poll" || isOpen(poll))] : [],
    media: [shown.media, shown.poster].filter((file) => file !== undefined),
    frames: frame ? [frame] : [],
  };
}

export function noteOn(
  slide: SlideDraft,
  library: ReadonlyMap<string, MediaView>,
  poll: PollView | undefined,
  frame: ResultFrame | undefined,
): SlideNote | undefined {
  const item = slide.media ? library.get(slide.media) : undefined;
  if (slide.kind === "video" && item && isHeavy(item)) return "heavyVideo";
  if (!poll) return undefined;
  if (slide.kind === "poll" && !isOpen(poll)) return "notOpen";
  const split = poll.content.visibility !== "never" && (frame?.answers ?? poll.answers) > 0;
  return slide.kind === "pollResult" && !isOpen(poll) && (poll.state === "scheduled" || !split) ? "noResult" : undefined;
}

const isOpen = ({ state }: PollView) => state === "open";
const isHeavy = ({ file }: MediaView) => file.bytes > mostPreviewBytes;

function documentOf(draft: SlideDraft, item: MediaView | undefined, poll: PollView | undefined, t: Texts): SlideDocument {
  const { mediaSha256: _, ...slide } = toSlide(draft);
  const fields = fieldsOf[draft.kind];
  const { errors } = t.playlists;
  const instead = (said: string): SlideDocument => ({ ...slide, kind: "bulletin", title: { fi: said }, text: {} });
  if (fields.media?.needed && !item) return instead(errors.media[fields.media.kind]);
  if (fields.poll?.needed && !poll) return instead(errors.poll);
  if (draft.kind === "video" && item && isHeavy(item))
    return item.poster ? { ...slide, kind: "image", media: item.poster } : instead(t.preview.heavyVideo);
  const files = item && { media: item.file, ...(item.poster ? { poster: item.poster } : {}) };
  if (!fields.words) return { ...slide, ...files };
  const title = bestText(draft.title, "")
    ? slide.title
    : { fi: draft.kind === "outcome" ? t.playlists.editor.said : t.preview.sampleTitle };
  const text = draft.kind === "outcome" && !bestText(draft.text, "") ? { fi: t.playlists.editor.done } : slide.text;
  return { ...slide, ...files, title, text, ...(fields.link ? { link: isLink(draft.link) ? draft.link.trim() : sampleLink } : {}) };
}
