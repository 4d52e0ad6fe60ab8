import { type Bulletin, isOpen, isShowing, type Poll, type Showable } from "../program/documents";
import { NewRound, type Round, type Source, shownInBetween, turn } from "../signage/round";
import { type CampaignSlide, dwellOf, type Holdings, hasText, isReadyAtOnce, showableSlides, weightOf } from "../signage/slides";

/** What an idle tablet paints. */
export type Slide =
  | { key: string; kind: "poll"; id: string; poll: Poll }
  | { key: string; kind: "bulletin"; id: string; bulletin: Bulletin }
  | CampaignSlide
  | { key: "welcome"; kind: "welcome" };

const Welcome: Slide = { key: "welcome", kind: "welcome" };

/** How long a slide stands before the next one. */
const DwellMs = { poll: 15_000, bulletin: 10_000, welcome: 10_000 };
/** So long before its turn a slide is made ready, and so long its files may take. */
export const PrepareMs = 3_000;

const PollWeight = 4;
const BulletinWeight = 2;

/** Open polls, showing bulletins and slides of campaigns in the order of publishing; a welcome when nothing takes a turn. */
export const slidesOf = (showing: readonly Showable[], nowMs: number, holdings?: Omit<Holdings, "polls">): Slide[] => {
  const takesTurns = holdings?.takesTurns ?? (() => true);
  const polls = new Map(showing.flatMap((document) => (document.kind === "poll" ? [[document.poll.id, document.poll] as const] : [])));
  const slides = showing.flatMap((document): Slide[] => {
    if (document.kind === "poll" && isOpen(document.poll, nowMs) && takesTurns(document.poll.id)) {
      const { poll } = document;
      return [{ key: `${poll.id}:${poll.version}`, kind: "poll", id: poll.id, poll }];
    }
    if (document.kind === "bulletin" && isShowing(document.bulletin, nowMs) && hasText(document.bulletin.title)) {
      const { bulletin } = document;
      return [{ key: `${bulletin.id}:${bulletin.version}`, kind: "bulletin", id: bulletin.id, bulletin }];
    }
    if (document.kind === "campaign" && holdings) return showableSlides(document.campaign, { ...holdings, polls }, nowMs);
    return [];
  });
  return sourcesOf(slides).length > 0 ? slides : [...slides, Welcome];
};

/** Polls, bulletins, then each campaign that is on, by its id. While one is `only`, other campaigns wait. */
export const sourcesOf = (slides: readonly Slide[]): Source<Slide>[] => {
  const sources = new Map<string, Source<Slide> & { only: boolean }>();
  const add = (key: string, weight: number, slide: Slide, only = false) => {
    const before = sources.get(key);
    sources.set(key, { key, weight, only, slides: [...(before?.slides ?? []), slide] });
  };
  for (const slide of slides) if (slide.kind === "poll") add("polls", PollWeight, slide);
  for (const slide of slides) if (slide.kind === "bulletin") add("bulletins", BulletinWeight, slide);
  // The order of publishing is the order of the ids: both are as text.
  for (const slide of slides)
    if (slide.kind === "campaign" && slide.isOn) add(slide.id, weightOf(slide.campaign), slide, slide.campaign.priority === "only");
  const all = [...sources.values()];
  const anyOnly = all.some(({ only }) => only);
  return anyOnly ? all.filter(({ key, only }) => only || key === "polls" || key === "bulletins") : all;
};

/** One showing of a slide. Each has its own number: a finger knows which painting it came down on. */
export interface Showing {
  slide: Slide;
  number: number;
  since: number;
  /** How often it has begun again, having no other beside it. */
  lap: number;
  round: Round;
  /** Being made ready behind it. */
  coming?: { slide: Slide; number: number; since: number; round: Round } | undefined;
  /** The last number given. */
  made: number;
}

/** What the glass knows of its slides. */
export interface Glass {
  /** The slide of this number can be shown in the next frame. */
  isReady(number: number): boolean;
  /** It has come to its end, or can't go on: in this lap. */
  isOver(number: number, lap: number): boolean;
}

const still: Glass = { isReady: () => false, isOver: () => false };

/** It needs no file. */
const atOnce = (slide: Slide): boolean => slide.kind !== "campaign" || isReadyAtOnce(slide);

/** The next in turn that needs no file: where nothing can be waited for. */
const turnAtOnce = (round: Round, slides: readonly Slide[]) => {
  const next = turn<Slide>(round, sourcesOf(slides));
  return next && atOnce(next.slide) ? next : turn<Slide>(round, sourcesOf(slides.filter(atOnce)));
};

/** The glass begins with what needs no file: it is never blank. */
export const firstShowing = (slides: readonly Slide[], now: number): Showing => {
  const first = turnAtOnce(NewRound, slides);
  return { slide: first?.slide ?? Welcome, number: 1, since: now, lap: 0, round: first?.round ?? NewRound, made: 1 };
};

/**
 * What stands on the glass now. A slide that is gone gives way at once; a poll or bulletin that nobody has seen yet comes next, at once
 * too when nobody is there; otherwise each in its turn, once it is ready. While somebody is there nothing moves.
 */
export const advance = (
  showing: Showing,
  slides: readonly Slide[],
  now: number,
  held: boolean,
  seen: (slide: Slide) => boolean,
  glass: Glass = still,
): Showing => {
  const sources = sourcesOf(slides);
  const to = (slide: Slide, round: Round, number = showing.made + 1): Showing => {
    return { slide, number, since: now, lap: 0, round, made: Math.max(showing.made, number) };
  };
  const inBetween = (slide: Slide) => to(slide, shownInBetween(showing.round, sources, slide));
  const fresh = slides.find((slide) => slide.key !== showing.slide.key && slide.kind !== "campaign" && !seen(slide));

  const isThere = slides.some((slide) => slide.key === showing.slide.key);
  // The welcome, and a slide of a campaign that has a newer version, stay until another is ready.
  const stays = showing.slide.kind === "welcome" || slides.some((slide) => slide.kind === "campaign" && isOf(showing.slide, slide.id));
  if (!isThere && fresh) return inBetween(fresh);
  if (!isThere && !stays) {
    const next = turnAtOnce(showing.round, slides);
    return next ? to(next.slide, next.round) : to(Welcome, showing.round);
  }
  if (isThere && held) return showing;
  if (fresh && seen(showing.slide)) return inBetween(fresh);

  const hurry = !isThere || glass.isOver(showing.number, showing.lap);
  return inTurn(showing, sources, now, hurry ? now : showing.since + dwellOfSlide(showing.slide), glass, to);
};

const isOf = (slide: Slide, publicationId: string): boolean => slide.kind === "campaign" && slide.id === publicationId;

const dwellOfSlide = (slide: Slide): number => (slide.kind === "campaign" ? dwellOf(slide) : DwellMs[slide.kind]);

type Change = (slide: Slide, round: Round, number?: number) => Showing;

/**
 * The next in turn is made ready behind the one that stands, shown when it is due, and passed over when it takes too long. Words are drawn there too: drawing
 * them takes longer than a frame has. Where there was no time for that they are shown at once.
 */
const inTurn = (showing: Showing, sources: Source<Slide>[], now: number, due: number, glass: Glass, to: Change): Showing => {
  const isThere = (slide: Slide) => sources.some(({ slides }) => slides.some(({ key }) => key === slide.key));
  const isReady = ({ slide, number }: NonNullable<Showing["coming"]>) => atOnce(slide) || glass.isReady(number);
  const { coming } = showing;
  const late = coming !== undefined && !isReady(coming) && now - coming.since >= PrepareMs;
  const kept = coming && isThere(coming.slide) && !late ? coming : undefined;
  if (kept) return now >= due && isReady(kept) ? to(kept.slide, kept.round, kept.number) : showing;

  const next = turn<Slide>(late ? coming.round : showing.round, sources);
  const without: Showing = coming ? { ...showing, coming: undefined } : showing;
  if (!next) return without;
  if (next.slide.key === showing.slide.key) {
    if (late) return { ...without, round: next.round, since: now, lap: showing.lap + 1 };
    return now >= due ? { ...without, since: now, lap: showing.lap + 1, round: next.round } : without;
  }
  if (atOnce(next.slide) && now >= due) return to(next.slide, next.round);
  // One <video> serves all: while it plays, another video waits for its end.
  const from = isVideoSlide(showing.slide) && isVideoSlide(next.slide) ? due : due - PrepareMs;
  if (now < from) return without;
  return { ...showing, made: showing.made + 1, coming: { ...next, number: showing.made + 1, since: now } };
};

const isVideoSlide = (slide: Slide): boolean => slide.kind === "campaign" && slide.slide.kind === "video";
