import { expect, test } from "vitest";
import { MostCharacters, Pages, standing, stepped, type Typing, typed } from "./typing";

const typing = (text: string, from = standing("", 0)): Typing => [...text].reduce((now, char) => typed(now, { kind: "char", char }), from);

test("sentences begin with a capital, and å ä ö have theirs", () => {
  expect(typing("ääni öljystä. åbo? on").text).toBe("Ääni öljystä. Åbo? On");
});

test("shift holds for one letter, and can be taken back", () => {
  const now = typing("aa");
  expect(typing("bb", typed(now, { kind: "shift", width: 2 })).text).toBe("AaBb");
  expect(typing("b", typed(standing("", 0), { kind: "shift", width: 2 })).text).toBe("b");
});

test("letters go where the caret stands", () => {
  const now = typing("o", standing("kauramait on loppu", 9));
  expect([now.text, now.caret]).toEqual(["kauramaito on loppu", 10]);
});

test("erasing takes the letter before the caret, a whole one", () => {
  const erase = { kind: "erase", width: 2 } as const;
  expect(typed(standing("abc", 2), erase)).toMatchObject({ text: "ac", caret: 1 });
  expect(typed(standing("hyvä 🙂", 7), erase).text).toBe("hyvä ");
  expect(typed(standing("abc", 0), erase).text).toBe("abc");
});

test("a full letter takes no more", () => {
  const full = standing("a".repeat(MostCharacters), 5);
  expect(typing("b", full).text).toBe(full.text);
});

test("every row is eleven columns wide, and the Finnish letters are all there", () => {
  for (const page of Object.values(Pages)) {
    for (const row of page) expect(row.reduce((sum, key) => sum + (key.width ?? 1), 0)).toBe(11);
  }
  const letters = Pages.letters.flat().flatMap((key) => (key.kind === "char" ? [key.char] : []));
  for (const letter of "abcdefghijklmnopqrstuvwxyzåäö") expect(letters).toContain(letter);
});

test("arrows walk along the keys, and to the nearest above and below", () => {
  const { letters } = Pages;
  expect(stepped(letters, [0, 0], "ArrowLeft")).toEqual([0, 0]);
  expect(stepped(letters, [0, 10], "ArrowDown")).toEqual([1, 10]);
  expect(stepped(letters, [1, 10], "ArrowDown")).toEqual([2, 8]);
  expect(stepped(letters, [2, 1], "ArrowUp")).toEqual([1, 2]);
  expect(stepped(letters, [3, 2], "ArrowDown")).toEqual([3, 2]);
  expect(stepped(letters, [3, 2], "Enter")).toEqual([3, 2]);
});
