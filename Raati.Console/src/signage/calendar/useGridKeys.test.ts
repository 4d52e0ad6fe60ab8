import { describe, expect, it } from "vitest";
import { placeAfter } from "./useGridKeys";

describe("Keys in the calendar", () => {
  const after = (key: string, row: number, column: number) => {
    const to = placeAfter(key, { row, column }, 3, 7);
    return to && [to.row, to.column];
  };

  it("walk from cell to cell and stop at the edges", () => {
    expect([after("ArrowRight", 0, 5), after("ArrowRight", 0, 6), after("ArrowLeft", 1, 0)]).toEqual([
      [0, 6],
      [0, 6],
      [1, 0],
    ]);
    expect([after("ArrowDown", 1, 3), after("ArrowDown", 2, 3), after("ArrowUp", 0, 3)]).toEqual([
      [2, 3],
      [2, 3],
      [0, 3],
    ]);
  });

  it("lead to the first and the last day", () => {
    expect([after("Home", 2, 4), after("End", 2, 4), after("x", 2, 4)]).toEqual([[2, 0], [2, 6], undefined]);
  });
});
