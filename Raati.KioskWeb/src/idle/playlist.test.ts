import { expect, test } from "vitest";
import type { Showable } from "../program/documents";
import { advance, firstShowing, type Slide, slidesOf } from "./playlist";

const bulletin = (id: string, from = 0, until?: number): Showable => ({
  kind: "bulletin",
  bulletin: { id, version: 1, title: { fi: id }, text: { fi: id }, showsFromMs: from, showsUntilMs: until },
});

const poll = (id: string, opens = 0, closes?: number): Showable => ({
  kind: "poll",
  poll: { id, version: 1, name: id, questions: [], languages: ["fi"], opensAtMs: opens, closesAtMs: closes, visibility: "afterVote" },
});

const seen = () => true;
const keys = (slides: Slide[]) => slides.map((slide) => slide.key);

test("open polls and showing bulletins are slides, others are not", () => {
  const slides = slidesOf([poll("open"), poll("later", 200), poll("over", 0, 100), bulletin("now"), bulletin("gone", 0, 50)], 100);
  expect(keys(slides)).toEqual(["open:1", "now:1"]);
});

test("with nothing to show there is a welcome", () => {
  expect(keys(slidesOf([{ kind: "failed", reason: "" }], 0))).toEqual(["welcome"]);
});

test("slides take turns", () => {
  const slides = slidesOf([poll("a"), bulletin("b")], 0);
  const first = firstShowing(slides, 0);
  expect(advance(first, slides, 11_999, false, seen)).toBe(first);
  const drawn = advance(first, slides, 14_999, false, seen);
  expect([drawn.slide.key, drawn.coming?.slide.key]).toEqual(["a:1", "b:1"]);
  const second = advance(drawn, slides, 15_000, false, seen);
  expect([second.slide.key, second.number, second.coming]).toEqual(["b:1", drawn.coming?.number, undefined]);
  expect(advance(second, slides, 25_000, false, seen).slide.key).toBe("a:1");
});

test("while somebody is there nothing moves, whatever is published", () => {
  const slides = slidesOf([poll("a"), bulletin("b")], 0);
  const first = firstShowing(slides, 0);
  expect(advance(first, slides, 60_000, true, (slide) => slide.key === "a:1")).toBe(first);
});

test("one that nobody has seen comes next, once the present one has been painted", () => {
  const slides = slidesOf([poll("a"), bulletin("b"), poll("c")], 0);
  const first = firstShowing(slides, 0);
  const painted = new Set(["b:1"]);
  const isPainted = (slide: Slide) => painted.has(slide.key);
  expect(advance(first, slides, 10, false, isPainted)).toBe(first);
  painted.add("a:1");
  expect(advance(first, slides, 10, false, isPainted).slide.key).toBe("c:1");
});

test("one that nobody has seen, and whose turn it is, has had its turn: the other one comes after it", () => {
  const slides = slidesOf([poll("a"), bulletin("b")], 0);
  const first = firstShowing(slides, 0);
  const fresh = advance(first, slides, 10, false, (slide) => slide.key === "a:1");
  expect([first.slide.key, fresh.slide.key]).toEqual(["a:1", "b:1"]);
  const drawn = advance(fresh, slides, 10_009, false, seen);
  expect(drawn.slide.key).toBe("b:1");
  expect(advance(drawn, slides, 10_010, false, seen).slide.key).toBe("a:1");
});

test("one that is gone gives way at once, even under a finger", () => {
  const first = firstShowing(slidesOf([poll("a")], 0), 0);
  expect(advance(first, slidesOf([bulletin("b")], 0), 10, true, seen).slide.key).toBe("b:1");
});

test("every showing has its own number", () => {
  const slides = slidesOf([poll("a"), bulletin("b")], 0);
  const first = firstShowing(slides, 0);
  expect(advance(first, slides, 15_000, false, seen).number).not.toBe(first.number);
});
