import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { budgetOf, evictions, type Need } from "./budget";
import { hashOf } from "./hashing";
import { PartBytes, type StoredFile } from "./mediaStore";
import { Sha256 } from "./sha256";
import { bytesOf } from "./testing";

const file = (sha256: string, have: number, cameAtMs: number): StoredFile => ({
  ...{ sha256, have, cameAtMs, bytes: have, type: "image/png", whole: true },
});

const needs: Record<string, Need> = { old: "none", older: "none", later: "next", now: "showing" };
const needOf = (sha256: string) => needs[sha256] ?? "none";
const files = [file("now", 100, 1), file("later", 100, 2), file("old", 100, 9), file("older", 100, 5)];

test.each<[string, number, Need, number, string[] | undefined]>([
  ["nothing goes while there is room", 100, "showing", 500, []],
  ["what is of no use goes first, longest unused first", 100, "showing", 400, ["older"]],
  ["all of that, before what comes later", 200, "showing", 400, ["older", "old"]],
  ["then what comes later, for what is needed sooner", 300, "showing", 400, ["older", "old", "later"]],
  ["but not for what itself comes later", 300, "next", 400, undefined],
  ["and never what is showing", 400, "showing", 400, undefined],
])("room: %s", (_, bytes, need, budget, expected) => {
  expect(evictions(files, needOf, { sha256: "new", bytes, need }, budget)).toEqual(expected);
});

test("what is here of the file itself already counts once", () => {
  expect(evictions([file("now", 300, 1), file("new", 80, 1)], needOf, { sha256: "new", bytes: 100, need: "showing" }, 400)).toEqual([]);
});

test("the budget: half of the quota, at most 2 GB", () => {
  expect([budgetOf(1_000), budgetOf(undefined), budgetOf(100 * 1024 ** 3)]).toEqual([500, 2 * 1024 ** 3, 2 * 1024 ** 3]);
});

test.each([
  0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 1_000, 100_003,
])("our SHA-256 of %i bytes is everybody's, in whatever pieces", (length) => {
  const bytes = bytesOf(length);
  const expected = createHash("sha256").update(bytes).digest("hex");
  expect(new Sha256().update(bytes).hex()).toBe(expected);
  const pieces = new Sha256();
  for (let at = 0; at < length; at += 37) pieces.update(bytes.subarray(at, at + 37));
  expect(pieces.hex()).toBe(expected);
});

test("the words of the standard", () => {
  expect(new Sha256().update(new TextEncoder().encode("abc")).hex()).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

test("a large file is hashed a part at a time, and one with a part missing has no hash", async () => {
  const [large, last] = [bytesOf(PartBytes), bytesOf(10, 2)];
  const parts = Array.from({ length: 34 }, (_, i) => (i < 33 ? large : last));
  const whole = { ...file("x", 0, 0), bytes: 33 * PartBytes + 10 };
  const expected = createHash("sha256").update(Buffer.concat(parts)).digest("hex");
  const part = async (_: string, index: number) => parts[index]?.buffer;
  expect(await hashOf({ part }, whole)).toBe(expected);
  expect(await hashOf({ part: async (sha, index) => (index === 20 ? undefined : part(sha, index)) }, whole)).toBeUndefined();
});
