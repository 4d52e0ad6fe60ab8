import { describe, expect, it } from "vitest";
import { bars, isSmall } from "./result";

const question = { id: 1, options: [{ id: 1 }, { id: 2 }, { id: 3 }] };
const count = (optionId: number, n: number, questionId = 1) => ({ questionId, optionId, count: n });

describe("The bars of a question", () => {
  it("stand in the poll's order, with a zero where nobody chose", () => {
    expect(bars(question, [count(3, 4), count(1, 2)], String).map((bar) => [bar.name, bar.votes, bar.length])).toEqual([
      ["1", 2, 0.5],
      ["2", 0, 0],
      ["3", 4, 1],
    ]);
  });

  it("say no shares before ten answers, and shares of the question's own answers after", () => {
    expect(bars(question, [count(1, 9)], String)[0]?.share).toBeUndefined();
    expect(bars(question, [count(1, 6), count(2, 4), count(1, 90, 2)], String)[0]?.share).toBeCloseTo(0.6);
  });

  it("have no length while there is nothing", () => {
    expect(bars(question, [], String).every((bar) => bar.length === 0)).toBe(true);
  });
});

describe("A small sample", () => {
  it("is one from ten answers to forty-nine", () => {
    expect([9, 10, 49, 50].map(isSmall)).toEqual([false, true, true, false]);
  });
});
