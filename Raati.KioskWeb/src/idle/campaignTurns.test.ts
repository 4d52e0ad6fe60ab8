import type { CampaignDocument, SlideDocument } from "@raati/contracts";
import { expect, test } from "vitest";
import type { Showable } from "../program/documents";
import { NewRound } from "../signage/round";
import { advance, firstShowing, type Glass, PrepareMs, type Showing, type Slide, slidesOf } from "./playlist";

const media = (sha256: string) => ({ sha256, type: "jpeg" as const, bytes: 1, width: 1, height: 1 });
const slide = (id: string, kind: SlideDocument["kind"], more: Partial<SlideDocument> = {}): SlideDocument => ({
  ...{ id, kind, durationMs: 5_000, fit: "contain", color: "accent" },
  ...more,
});
const picture = (id: string) => slide(id, "image", { media: media(id) });
const notice = (id: string) => slide(id, "bulletin", { title: { fi: id } });

const campaign = (id: string, slides: SlideDocument[], more: Partial<CampaignDocument & { version: number }> = {}): Showable => ({
  kind: "campaign",
  campaign: { id, version: 1, name: id, priority: "normal", transition: "fade", always: true, slides, ...more },
});
const poll = (id: string, closes?: number): Showable => ({
  kind: "poll",
  poll: { id, version: 1, name: id, questions: [], languages: ["fi"], opensAtMs: 0, closesAtMs: closes, visibility: "afterVote" },
});
const bulletin = (id: string): Showable => ({
  kind: "bulletin",
  bulletin: { id, version: 1, title: { fi: id }, text: {}, showsFromMs: 0 },
});

const all = { isOn: () => true, has: () => true, hasSplit: () => true };
const seen = () => true;
const names = (slides: readonly Slide[]) => slides.map(nameOf);
const nameOf = (one: Slide) => (one.kind === "campaign" ? one.slide.id : one.kind === "welcome" ? "welcome" : one.id);
const ready: Glass = { isReady: () => true, isOver: () => false };

/** Looks every 500 ms, as the glass does; the names of what it showed and for how long. */
const watch = (
  documents: Showable[],
  forMs: number,
  glass: Glass = ready,
  from?: Showing,
): { shown: [string, number][]; last: Showing } => {
  const slides = slidesOf(documents, 0, all);
  let now = from?.since ?? 0;
  let showing = from ?? firstShowing(slides, now);
  const shown: [string, number][] = [[nameOf(showing.slide), now]];
  for (const end = now + forMs; now <= end; now += 500) {
    const next = advance(showing, slides, now, false, seen, glass);
    if (next.number !== showing.number || next.lap !== showing.lap) shown.push([nameOf(next.slide), now]);
    showing = next;
  }
  return { shown, last: showing };
};

test("polls, bulletins and campaigns in their turns, each as long as it should stand", () => {
  const { shown } = watch([poll("p"), bulletin("b"), campaign("c", [notice("c1"), notice("c2")])], 90_000);
  expect(shown.slice(0, 8)).toEqual([
    ...[
      ["p", 0],
      ["b", 15_000],
      ["c1", 25_000],
      ["p", 30_000],
      ["p", 45_000],
      ["b", 60_000],
      ["c2", 70_000],
      ["p", 75_000],
    ],
  ]);
});

test("while an `only` campaign is on, other campaigns wait; polls and bulletins do not", () => {
  const documents = [poll("p"), campaign("c", [notice("c1")]), campaign("d", [notice("d1")], { priority: "only" })];
  expect(new Set(watch(documents, 200_000).shown.map(([name]) => name))).toEqual(new Set(["p", "d1"]));
});

test("what can't be shown now is passed over", () => {
  const slides = [
    ...[slide("strange", "unknown"), picture("there"), picture("missing"), slide("shut", "poll", { pollId: "gone" })],
    ...[
      slide("open", "poll", { pollId: "p" }),
      slide("how", "pollResult", { pollId: "p" }),
      slide("plain", "qr", { title: { fi: "x" }, link: "http://x" }),
    ],
    ...[slide("code", "qr", { title: { fi: "x" }, link: "https://x" }), slide("half", "outcome", { title: { fi: "x" } })],
  ];
  const shown = slidesOf([poll("p"), campaign("c", slides)], 0, { ...all, has: (sha256) => sha256 === "there" });
  expect(names(shown)).toEqual(["p", "there", "open", "how", "code"]);
});

test("the result of a closed poll only when there is a split, and it may be seen; of one that is to open, never", () => {
  const how = [campaign("c", [slide("how", "pollResult", { pollId: "p" })])];
  const closed = (hasSplit: boolean) => names(slidesOf([poll("p", 50), ...how], 100, { ...all, hasSplit: () => hasSplit }));
  expect([closed(true), closed(false)]).toEqual([["how"], ["welcome"]]);
});

test("a campaign that is off takes no turn, and what of it stands may stand to its end", () => {
  const documents = [bulletin("b"), campaign("c", [notice("c1")])];
  const on = slidesOf(documents, 0, all);
  const shown = advance(firstShowing(on, 0), on, 10_000, false, seen, ready);
  expect(nameOf(shown.slide)).toBe("c1");
  const off = slidesOf(documents, 0, { ...all, isOn: () => false });
  const drawn = advance(shown, off, 14_000, false, seen, ready);
  expect([drawn.number, drawn.slide, drawn.coming && nameOf(drawn.coming.slide)]).toEqual([shown.number, shown.slide, "b"]);
  expect(nameOf(advance(drawn, off, 15_000, false, seen, ready).slide)).toBe("b");
});

test("a picture is made ready behind what stands, and shown when it is due", () => {
  const slides = slidesOf([bulletin("b"), campaign("c", [picture("c1")])], 0, all);
  const first = firstShowing(slides, 0);
  expect(advance(first, slides, 10_000 - PrepareMs - 1, false, seen).coming).toBeUndefined();
  const preparing = advance(first, slides, 10_000 - PrepareMs, false, seen);
  expect([nameOf(preparing.slide), preparing.coming?.number]).toEqual(["b", 2]);
  expect(advance(preparing, slides, 9_999, false, seen, ready)).toBe(preparing);
  const shown = advance(preparing, slides, 10_000, false, seen, ready);
  expect([nameOf(shown.slide), shown.number]).toEqual(["c1", 2]);
});

test("one that is not ready in three seconds is passed over, and what is on the glass stays", () => {
  const documents = [bulletin("b"), campaign("c", [picture("slow"), picture("quick")], { priority: "high" })];
  const slides = slidesOf(documents, 0, all);
  let showing = firstShowing(slides, 0);
  const isReady: Glass = { isReady: () => showing.coming === undefined || nameOf(showing.coming.slide) !== "slow", isOver: () => false };
  const shown: string[] = [];
  for (let now = 0; now <= 25_000; now += 500) {
    showing = advance(showing, slides, now, false, seen, isReady);
    if (shown.at(-1) !== nameOf(showing.slide)) shown.push(nameOf(showing.slide));
  }
  expect(shown).not.toContain("slow");
  expect(shown).toContain("quick");
});

test("the glass begins with what needs no file, also when there is only that: then the welcome, until one is ready", () => {
  const slides = slidesOf([campaign("c", [picture("c1")])], 0, all);
  const first = firstShowing(slides, 0);
  expect(nameOf(first.slide)).toBe("welcome");
  const preparing = advance(first, slides, 0, false, seen);
  expect(nameOf(preparing.coming?.slide as Slide)).toBe("c1");
  expect(nameOf(advance(preparing, slides, 500, false, seen, ready).slide)).toBe("c1");
});

test("a new poll comes at once, whatever was being made ready; its number is nobody else's", () => {
  const documents = [bulletin("b"), campaign("c", [picture("c1")])];
  const before = slidesOf(documents, 0, all);
  const preparing = advance(firstShowing(before, 0), before, 8_000, false, seen);
  const fresh = advance(preparing, slidesOf([poll("p"), ...documents], 0, all), 8_500, false, (one) => nameOf(one) !== "p", ready);
  expect([nameOf(fresh.slide), fresh.number, fresh.coming]).toEqual(["p", 3, undefined]);
});

test("a slide whose campaign has a newer version stays until one of that is ready; one that was withdrawn goes at once", () => {
  const before = slidesOf([campaign("c", [notice("c1")])], 0, all);
  const first = firstShowing(before, 0);
  const after = slidesOf([campaign("c", [picture("n1")], { version: 2 })], 0, all);
  const preparing = advance(first, after, 500, false, seen);
  expect([nameOf(preparing.slide), preparing.coming && nameOf(preparing.coming.slide)]).toEqual(["c1", "n1"]);
  expect(nameOf(advance(preparing, after, 600, false, seen, ready).slide)).toBe("n1");
  expect(nameOf(advance(first, slidesOf([], 0, all), 500, true, seen).slide)).toBe("welcome");
});

test("a video gives way when it is over; alone on the glass it begins again", () => {
  const video = (id: string) => slide(id, "video", { durationMs: 60_000, media: { ...media(id), type: "mp4" } });
  const two = slidesOf([bulletin("b"), campaign("c", [video("v")], { priority: "low" })], 0, all);
  const over: Glass = { isReady: () => true, isOver: (number) => number === 5 };
  const standing: Showing = {
    ...firstShowing(two, 0),
    slide: two.find((one) => nameOf(one) === "v") as Slide,
    round: NewRound,
    number: 5,
    made: 5,
  };
  expect(nameOf(advance(standing, two, 4_000, false, seen, over).slide)).toBe("b");

  const alone = slidesOf([campaign("c", [video("v")])], 0, all);
  const again = advance({ ...standing, slide: alone[0] as Slide }, alone, 4_000, false, seen, { ...over, isOver: (_, lap) => lap === 0 });
  expect([again.number, again.lap, again.since]).toEqual([5, 1, 4_000]);
});

test("while one video plays, the next one waits for its end: there is one element", () => {
  const video = (id: string) => slide(id, "video", { durationMs: 20_000, media: { ...media(id), type: "mp4" } });
  const slides = slidesOf([campaign("c", [video("v1"), video("v2")])], 0, all);
  const standing: Showing = {
    ...firstShowing(slides, 0),
    slide: slides[0] as Slide,
    round: { saved: {}, last: { c: { slide: slides[0]?.key ?? "", at: 0 } } },
  };
  expect(advance(standing, slides, 19_000, false, seen).coming).toBeUndefined();
  const due = advance(standing, slides, 20_000, false, seen);
  expect([nameOf(due.slide), due.coming && nameOf(due.coming.slide)]).toEqual(["v1", "v2"]);
});

test("under a finger nothing moves, not even what is ready", () => {
  const slides = slidesOf([bulletin("b"), campaign("c", [picture("c1")])], 0, all);
  const preparing = advance(firstShowing(slides, 0), slides, 9_000, false, seen);
  expect(advance(preparing, slides, 60_000, true, seen, ready)).toBe(preparing);
});
