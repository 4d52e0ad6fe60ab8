import { expect, test } from "vitest";
import { digestOf } from "./digest";

const a = { id: "0190a000-0000-7000-8000-000000000001", version: 1 };
const b = { id: "0190a000-0000-7000-8000-000000000002", version: 3 };

test("nothing held is all zeros", () => {
  expect(digestOf([])).toBe("0000000000000000");
});

test("the order does not matter, the version does", () => {
  expect(digestOf([a, b])).toBe(digestOf([b, a]));
  expect(digestOf([a])).not.toBe(digestOf([{ ...a, version: 2 }]));
});

test("the case of the id does not matter", () => {
  expect(digestOf([{ ...a, id: a.id.toUpperCase() }])).toBe(digestOf([a]));
});
