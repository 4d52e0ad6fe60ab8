import { describe, expect, it } from "vitest";
import { retryDelay } from "./retry";

describe("The wait before another try", () => {
  it("grows and never passes 15 s, however often it failed", () => {
    const longest = [0, 1, 2, 5, 50, 5_000].map((attempt) => retryDelay(attempt, () => 1));
    expect(longest).toEqual([500, 1_000, 2_000, 15_000, 15_000, 15_000]);
  });

  it("is anything from nothing to that", () => {
    expect(retryDelay(9, () => 0)).toBe(0);
    expect(retryDelay(9, () => 0.5)).toBe(7_500);
  });
});
