import type { Question } from "@raati/contracts";
import { expect, test } from "vitest";
import { arrange, faceOf } from "./arrangement";

const question = (kind: Question["kind"], count: number): Question => ({
  id: 1,
  kind,
  text: {},
  order: "ordinal",
  options: Array.from({ length: count }, (_, index) => ({ id: index + 1, text: {} })),
});
const lying = { width: 1280, height: 800, scale: 1 };
const upright = { width: 800, height: 1280, scale: 1 };
const small = { width: 1024, height: 600, scale: 1 };
const choice = (texts: string[], glass = lying) => arrange(question("singleChoice", texts.length), texts, glass);
const many = (count: number, text = "Omena") => Array.from({ length: count }, () => text);

test("two stand side by side, and as large as they are short", () => {
  expect(arrange(question("yesNo", 2), ["Kyllä", "Ei"], lying)).toEqual({
    columns: 2,
    rows: 1,
    size: "huge",
    ring: true,
    beside: false,
    dense: false,
  });
  expect(choice(["Enemmän kasvisruokaa", "Enemmän kotimaista kalaa"]).size).toBe("large");
  expect(choice(["Kyllä", "Ei"], upright)).toMatchObject({ columns: 1, rows: 2, size: "huge" });
});

test("four stand as two and two, five and six in threes", () => {
  expect([3, 4, 5, 6].map((count) => choice(many(count)).columns)).toEqual([3, 2, 3, 3]);
});

test("a column is as wide as the longest word needs, in larger text and on a smaller glass too", () => {
  const texts = [...many(5), "Kasvisruokavaihtoehtojen"];
  expect(choice(texts).columns).toBe(2);
  const breads = ["Reikäleipä", "Saaristolaisleipä", "Hapanjuurileipä", "Siemenleipä", "Perunarieska"];
  expect(choice(breads)).toMatchObject({ columns: 3, size: "normal", ring: true });
  expect(choice(breads, { ...lying, scale: 1.25 })).toMatchObject({ columns: 3, ring: false });
  expect(choice([...breads, "Ruislimppuleipäset"], { ...small, scale: 1.25 }).columns).toBe(2);
});

test("where the ring would cost a column, or three rows a line, the ring goes", () => {
  expect(choice(many(12, "Vesimelonimehu"))).toMatchObject({ columns: 4, ring: false });
  expect(choice(many(8, "Lastenrattaiden kanssa leveämmät käytävät"))).toMatchObject({ columns: 3, ring: false });
  expect(choice(many(6, "Lastenrattaiden kanssa leveämmät käytävät"))).toMatchObject({ columns: 3, rows: 2, ring: true });
  expect(choice(many(12), upright)).toMatchObject({ columns: 2, rows: 6, ring: true });
});

test("on little height, and over four rows, the question stands beside the languages, and a crowd has no rings", () => {
  const long = many(12, "Kasvisruokavaihtoehtoja");
  expect(choice(long)).toMatchObject({ columns: 3, rows: 4, ring: false, beside: true });
  expect(choice(many(2), small)).toMatchObject({ rows: 1, ring: true, beside: true });
  expect(choice(long.slice(0, 8), small)).toMatchObject({ rows: 4, ring: false, beside: true });
  expect(choice(many(9), lying)).toMatchObject({ rows: 3, ring: true, beside: false });
  expect(choice(long, upright)).toMatchObject({ beside: false });
});

test("what was seen not to fit loses the ring, the large words and the line over the question", () => {
  const five = many(5, "Itsepalvelu ilman jonoja");
  expect(choice(five)).toMatchObject({ columns: 3, size: "large", beside: false, dense: false });
  const dense = arrange(question("singleChoice", 5), five, lying, true);
  expect(dense).toMatchObject({ columns: 3, size: "normal", ring: false, beside: true, dense: true });
  expect(arrange(question("singleChoice", 5), five, upright, true).beside).toBe(false);
});

test("faces stand in one row from best to worst, each with its option", () => {
  const smileys = question("smiley", 5);
  expect(arrange(smileys, ["a", "b", "c", "d", "e"], lying)).toMatchObject({ columns: 5, ring: false });
  expect([1, 3, 5].map((id) => faceOf(smileys, id))).toEqual(["veryGood", "fair", "veryBad"]);
  expect(faceOf(question("smiley", 4), 4)).toBe("veryBad");
  expect(faceOf(question("singleChoice", 5), 1)).toBeUndefined();
});
