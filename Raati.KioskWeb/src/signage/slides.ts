import type { CampaignPriority, LocalizedText, MediaRef, MediaType, SlideDocument } from "@raati/contracts";
import { type Campaign, isOpen, type Poll } from "../program/documents";

/** One slide of a campaign, as it may stand on the idle glass. */
export interface CampaignSlide {
  /** Publication, version, slide. */
  key: string;
  kind: "campaign";
  /** The publication. */
  id: string;
  campaign: Campaign;
  slide: SlideDocument;
  /** Of a poll or result slide. */
  poll: Poll | undefined;
  /** The campaign is on. One that is not takes no turn; what stands of it may stand to its end. */
  isOn: boolean;
}

/** What is on this tablet, for the slides of campaigns. */
export interface Holdings {
  isOn(campaign: Campaign, nowMs: number): boolean;
  /** The file is here, whole. */
  has(sha256: string): boolean;
  polls: ReadonlyMap<string, Poll>;
  /** There is a split of this poll to show. */
  hasSplit(pollId: string): boolean;
  takesTurns?: ((publicationId: string) => boolean) | undefined;
}

const Weights: Record<CampaignPriority, number> = { unknown: 2, low: 1, normal: 2, high: 4, only: 4 };

export const weightOf = ({ priority }: Campaign): number => Weights[priority];

export const hasText = (text: LocalizedText | undefined): boolean =>
  text !== undefined && [text.fi, text.sv, text.en].some((one) => one?.trim());

const Pictures: readonly MediaType[] = ["jpeg", "png", "webp", "avif"];
const Videos: readonly MediaType[] = ["mp4", "webm"];

export const isPicture = (media: MediaRef | undefined): media is MediaRef => media !== undefined && Pictures.includes(media.type);
export const isVideo = (media: MediaRef | undefined): media is MediaRef => media !== undefined && Videos.includes(media.type);

/** The files a campaign needs, each once, in the order of its slides. What is of a type this build does not know is not fetched. */
export const mediaOf = (campaign: Pick<Campaign, "slides">): MediaRef[] => {
  const files = campaign.slides.flatMap(({ media, poster }) => [media, poster]).filter((media) => isPicture(media) || isVideo(media));
  return [...new Map(files.map((media) => [media.sha256, media])).values()];
};

/** Shows without waiting for a file. */
export const isReadyAtOnce = ({ slide }: CampaignSlide): boolean =>
  slide.kind !== "image" && slide.kind !== "video" && !(slide.kind === "bulletin" && isPicture(slide.media));

const ShortestMs = 3_000;
const LongestMs = 120_000;

export const dwellOf = ({ slide }: CampaignSlide): number => Math.min(Math.max(slide.durationMs || 0, ShortestMs), LongestMs);

/** The slides of a campaign that can be shown now. Unknown kinds, polls that are not open or not held, and missing files are passed over. */
export const showableSlides = (campaign: Campaign, holdings: Holdings, nowMs: number): CampaignSlide[] => {
  const isOn = holdings.isOn(campaign, nowMs);
  return campaign.slides.flatMap((slide): CampaignSlide[] => {
    const poll = slide.pollId === undefined ? undefined : holdings.polls.get(slide.pollId);
    if (!canShow(slide, poll, holdings, nowMs)) return [];
    return [{ key: `${campaign.id}:${campaign.version}:${slide.id}`, kind: "campaign", id: campaign.id, campaign, slide, poll, isOn }];
  });
};

const canShow = (slide: SlideDocument, poll: Poll | undefined, holdings: Holdings, nowMs: number): boolean => {
  switch (slide.kind) {
    case "image":
      return isPicture(slide.media) && holdings.has(slide.media.sha256);
    case "video":
      return isVideo(slide.media) && holdings.has(slide.media.sha256);
    case "bulletin":
      return hasText(slide.title) && (!isPicture(slide.media) || holdings.has(slide.media.sha256));
    case "qr":
      return isHttps(slide.link) && (hasText(slide.title) || hasText(slide.text));
    case "outcome":
      return hasText(slide.title) && hasText(slide.text);
    case "poll":
      return poll !== undefined && isOpen(poll, nowMs);
    case "pollResult":
      return poll !== undefined && nowMs >= poll.opensAtMs && (isOpen(poll, nowMs) || mayShowSplit(poll, holdings));
    default:
      return false;
  }
};

/** Of a closed poll. */
const mayShowSplit = (poll: Poll, { hasSplit }: Holdings): boolean =>
  poll.visibility !== "never" && poll.visibility !== "unknown" && hasSplit(poll.id);

const isHttps = (link: string | undefined): boolean => link?.startsWith("https://") ?? false;
