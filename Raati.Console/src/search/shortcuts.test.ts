import { describe, expect, it } from "vitest";
import { Shortcuts } from "./shortcuts";

describe("Keys", () => {
  it("search, help and a new poll are one key", () => {
    const keys = new Shortcuts();
    expect(keys.read("/", 0)).toEqual({ kind: "search" });
    expect(keys.read("?", 10)).toEqual({ kind: "help" });
    expect(keys.read("n", 20)).toEqual({ kind: "newPoll" });
    expect(keys.read("x", 30)).toBeUndefined();
  });

  it("g and a letter go somewhere, when they come together", () => {
    const keys = new Shortcuts();
    expect(keys.read("g", 0)).toBeUndefined();
    expect(keys.read("t", 1_000)).toEqual({ kind: "go", to: "/tablets" });
    expect(keys.read("g", 2_000)).toBeUndefined();
    expect(keys.read("t", 4_000)).toBeUndefined();
    expect(keys.read("g", 5_000)).toBeUndefined();
    expect(keys.read("n", 5_100)).toBeUndefined();
    expect(keys.read("n", 5_200)).toEqual({ kind: "newPoll" });
  });
});
