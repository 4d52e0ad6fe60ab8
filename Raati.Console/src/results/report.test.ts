import { describe, expect, it } from "vitest";
import type { PollResult, QuestionResult } from "../api/types";
import { heat, level } from "./hours";
import { partRows } from "./parts";
import { isTurned, lines, scale } from "./report";

const range = (value: number, half = 0.05) => ({ value, low: value - half, high: value + half });
const question = (verdict: QuestionResult["verdict"]): QuestionResult => ({
  questionId: 1,
  answers: 100,
  verdict,
  smallSample: false,
  options: [
    { optionId: 1, count: 30, share: range(0.3), weighted: range(0.45) },
    { optionId: 2, count: 50, share: range(0.5), weighted: range(0.35) },
    { optionId: 3, count: 20, share: range(0.2), weighted: range(0.2) },
  ],
});

describe("The lines of a question", () => {
  it("take their counts and shares from a newer frame, and their ranges from the result", () => {
    const live = [
      { questionId: 1, optionId: 1, count: 130 },
      { questionId: 1, optionId: 2, count: 50 },
      { questionId: 1, optionId: 3, count: 20 },
      { questionId: 2, optionId: 1, count: 9 },
    ];
    const [first] = lines(question("clearLeader"), live);
    expect([first?.votes, first?.share, first?.range?.value]).toEqual([130, 0.65, 0.3]);
  });

  it("mark the clear leader, or the two that are too close", () => {
    const marked = (verdict: QuestionResult["verdict"]) => lines(question(verdict), undefined).filter((line) => line.leads);
    expect(marked("clearLeader").map((line) => line.optionId)).toEqual([2]);
    expect(marked("tooClose").map((line) => line.optionId)).toEqual([1, 2]);
    expect(marked("tooFew")).toEqual([]);
  });

  it("say when the weights turn the order", () => {
    expect(isTurned(question("tooClose"))).toBe(true);
    expect(isTurned({ ...question("tooClose"), options: question("tooClose").options.map(({ weighted: _, ...rest }) => rest) })).toBe(
      false,
    );
  });

  it("stand on a scale that holds every range, with at most six gridlines", () => {
    const { end, ticks } = scale(lines(question("tooClose"), undefined));
    expect(end).toBeGreaterThanOrEqual(0.55);
    expect(ticks.length).toBeLessThanOrEqual(6);
    expect(ticks[0]).toBe(0);
  });
});

describe("Answers by hour", () => {
  it("fall on the weekday and hour of the stores' zone", () => {
    const friday = Date.UTC(2026, 10, 27, 14);
    const found = heat(
      [
        { hourMs: friday, answers: 3 },
        { hourMs: friday + 7 * 86_400_000, answers: 2 },
        { hourMs: Date.UTC(2026, 10, 29, 22), answers: 1 },
      ],
      "Europe/Helsinki",
      friday,
      Date.UTC(2026, 11, 4, 15),
    );
    // Two Fridays, one Monday.
    expect(found.most).toEqual({ day: 4, hour: 16, answers: 2.5 });
    expect(found.cells[0]?.[0]).toBe(1);
    expect([found.from, found.to]).toEqual([0, 21]);
  });

  it("come in six steps, and none is none", () => {
    expect([0, 1, 50, 100].map((n) => level(n, 100))).toEqual([0, 1, 3, 6]);
  });
});

describe("The parts of a result", () => {
  it("come with most answers first, and what may not be shown last", () => {
    const part = (answers: number) => ({ questionId: 1, answers, stores: 1, cells: [], smallSample: false, asOfMs: 0 });
    const result = {
      stores: [
        { storeId: "a", name: "A", questions: [] },
        { storeId: "b", name: "B", questions: [part(12)] },
        { storeId: "c", name: "C", questions: [part(40)] },
      ],
      groups: [],
    } as unknown as PollResult;
    expect(partRows(result, "stores", 1).map((row) => row.id)).toEqual(["c", "b", "a"]);
  });
});
