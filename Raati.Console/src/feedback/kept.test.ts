import { describe, expect, it } from "vitest";
import type { FeedbackView } from "../api/types";
import { withKept } from "./kept";

const item = (id: string, leftAtMs: number) => ({ id, leftAtMs }) as FeedbackView;
const ids = (items: readonly FeedbackView[]) => items.map(({ id }) => id).join("");

describe("A list that is read", () => {
  it("keeps what was opened where it stood, though it is unread no longer", () => {
    const kept = new Map([["b", item("b", 2)]]);
    expect(ids(withKept([item("c", 3), item("a", 1)], kept))).toBe("cba");
  });

  it("has nothing twice, and no line of its own", () => {
    const kept = new Map([["a", item("a", 1)]]);
    expect(ids(withKept([item("c", 3), item("a", 1)], kept))).toBe("ca");
    expect(ids(withKept([item("c", 3)], new Map()))).toBe("c");
  });
});
