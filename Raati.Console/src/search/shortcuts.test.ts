import { describe, expect, it } from "vitest";
import { destinations, Shortcuts } from "./shortcuts";

describe("Keys", () => {
  it("search, help and a new poll are one key", () => {
    const keys = new Shortcuts();
    expect(keys.read("/", 0)).toEqual({ kind: "search" });
    expect(keys.read("?", 10)).toEqual({ kind: "help" });
    expect(keys.read("n", 20)).toEqual({ kind: "newPoll" });
    expect(keys.read("x", 30)).toBeUndefined();
  });

  it("every page of the signage has a letter", () => {
    const signage = ["/campaigns", "/campaigns/calendar", "/playlists", "/media", "/showing"];
    const letters = signage.map((to) => Object.entries(destinations).find(([, found]) => found === to)?.[0] ?? "?");
    const keys = new Shortcuts();
    for (const [at, letter] of letters.entries()) {
      keys.read("g", at * 10_000);
      expect(keys.read(letter, at * 10_000 + 1)).toEqual({ kind: "go", to: signage[at] });
    }
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
