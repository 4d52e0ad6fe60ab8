import { expect, test } from "vitest";
import type { Showable, Takeover } from "../program/documents";
import { aboveIn, alsoIn, groundOf, longestWord, NothingAside, partsOf, picturesIn, putAside, signOf, standing } from "./takeover";

const given = (number: number, more: Partial<Takeover> = {}): Takeover => ({
  id: `0190f000-0000-7000-8000-${String(number).padStart(12, "0")}`,
  version: 1,
  kind: "recall",
  color: "yellow",
  title: { fi: `Älä syö ${number}` },
  text: {},
  givenAtMs: number,
  blocks: false,
  ...more,
});

const shown = (...takeovers: Takeover[]): Showable[] => takeovers.map((takeover) => ({ kind: "takeover", takeover }));

const stands = (...takeovers: Takeover[]) => standing(shown(...takeovers), 1_000, NothingAside, "s1")?.id;

test("of several the one given last stands, whatever order they came in; when it goes the next one", () => {
  const [early, late] = [given(9, { givenAtMs: 100 }), given(1, { givenAtMs: 200 })];
  expect(stands(early, late)).toBe(late.id);
  expect(stands(late, early)).toBe(late.id);
  expect(stands(early)).toBe(early.id);
  expect(stands()).toBeUndefined();
});

test("given in the same moment: the later id", () => {
  const [one, other] = [given(1, { givenAtMs: 5 }), given(2, { givenAtMs: 5 })];
  expect([stands(one, other), stands(other, one)]).toEqual([other.id, other.id]);
});

test("its time ends it, to the millisecond, and then the one before it stands", () => {
  const [older, ending] = [given(1), given(2, { untilMs: 2_000 })];
  const at = (now: number) => standing(shown(older, ending), now, NothingAside, "s1")?.id;
  expect([at(1_999), at(2_000)]).toEqual([ending.id, older.id]);
});

test("put aside it is away for this sitting, and back for the next", () => {
  const one = given(1);
  const aside = putAside(NothingAside, "s1", one);
  expect(standing(shown(one), 0, aside, "s1")).toBeUndefined();
  expect(standing(shown(one), 0, aside, "s2")?.id).toBe(one.id);
});

test("put aside it is back in a new version, and another takeover comes all the same", () => {
  const one = given(1);
  const aside = putAside(NothingAside, "s1", one);
  expect(standing(shown(given(1, { version: 2 })), 0, aside, "s1")?.version).toBe(2);
  expect(standing(shown(one, given(2)), 0, aside, "s1")?.id).toBe(given(2).id);
});

test("both put aside, both are away; what an earlier person put aside counts no more", () => {
  const [one, other] = [given(1), given(2)];
  const both = putAside(putAside(NothingAside, "s1", other), "s1", one);
  expect(standing(shown(one, other), 0, both, "s1")).toBeUndefined();
  const later = putAside(both, "s2", other);
  expect(standing(shown(one, other), 0, later, "s2")?.id).toBe(one.id);
});

test("one that blocks is not put aside, not even when it did not block before", () => {
  const one = given(1, { blocks: true });
  expect(putAside(NothingAside, "s1", one)).toBe(NothingAside);
  expect(standing(shown(one), 0, { sitting: "s1", keys: [`${one.id}:1`] }, "s1")?.id).toBe(one.id);
});

test("its picture is wanted until its time is over, also while another one stands", () => {
  const image = (sha256: string) => ({ sha256, type: "jpeg" as const, bytes: 1, width: 1, height: 1 });
  const all = shown(given(1, { image: image("a") }), given(2), given(3, { image: image("b"), untilMs: 2_000 }));
  const wanted = (now: number) => picturesIn(all, now).map(({ sha256 }) => sha256);
  expect([wanted(1_999), wanted(2_000)]).toEqual([["a", "b"], ["a"]]);
});

test("only takeovers take over", () => {
  const bulletin = { id: "b", version: 1, title: { fi: "Tiedote" }, text: {}, showsFromMs: 0 };
  expect(standing([{ kind: "bulletin", bulletin }], 0, NothingAside, "s1")).toBeUndefined();
});

test("the other languages stand below, each once, and an empty one has no column", () => {
  const takeover = given(1, { title: { fi: "Älä syö", sv: "Ät inte", en: " " }, text: { fi: "Palauta se", en: "" } });
  const above = aboveIn(takeover, "sv");
  expect([above.title, above.text]).toEqual([
    { text: "Ät inte", lang: "sv" },
    { text: "Palauta se", lang: "fi" },
  ]);
  expect(alsoIn(takeover, above)).toEqual([{ lang: "fi", title: "Älä syö", text: undefined }]);
});

test("in one language nothing stands below", () => {
  const takeover = given(1, { text: { fi: "Teksti" } });
  expect(alsoIn(takeover, aboveIn(takeover, "en"))).toEqual([]);
});

test("what stands before a blank line is what it is about", () => {
  expect(partsOf("Pesto 190 g\nParasta ennen\n\nPalauta se.\n\nKiitos.")).toEqual({
    about: "Pesto 190 g\nParasta ennen",
    rest: "Palauta se.\n\nKiitos.",
  });
  expect(partsOf("Pesto\nPalauta se.")).toEqual({ about: undefined, rest: "Pesto\nPalauta se." });
  expect(partsOf(" ")).toEqual({ about: undefined, rest: "" });
});

test("the longest word is known, also in nothing", () => {
  expect([longestWord("Älä syö tuotetta"), longestWord("")]).toEqual([8, 1]);
});

test("what this build does not know has a sign and a ground all the same", () => {
  expect([signOf("unknown"), groundOf("unknown")]).toEqual(["notice", "yellow"]);
});
