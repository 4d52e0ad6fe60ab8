import { describe, expect, it } from "vitest";
import { extend, howMany, inSight, toggle, toggleAll } from "./selection";

const shown = ["a", "b", "c", "d"];

describe("A selection", () => {
  it("takes one in and lets it go", () => {
    expect([...toggle(new Set(["a"]), "b")]).toEqual(["a", "b"]);
    expect([...toggle(new Set(["a", "b"]), "a")]).toEqual(["b"]);
  });

  it("is extended over what lies between, either way", () => {
    expect([...extend(new Set(["b"]), shown, "b", "d")]).toEqual(["b", "c", "d"]);
    expect([...extend(new Set(["d"]), shown, "d", "b")]).toEqual(["d", "b", "c"]);
  });

  it("begins at one when the other end is out of sight", () => {
    expect([...extend(new Set(), shown, "gone", "c")]).toEqual(["c"]);
  });

  it("takes all that is shown, then none of it, and leaves what is hidden", () => {
    const all = toggleAll(new Set(["hidden"]), shown);
    expect(howMany(all, shown)).toBe("all");
    expect([...toggleAll(all, shown)]).toEqual(["hidden"]);
    expect(howMany(new Set(["a"]), shown)).toBe("some");
  });

  it("asks only tablets that are in sight, in their order", () => {
    expect(inSight(new Set(["c", "hidden", "a"]), shown)).toEqual(["a", "c"]);
  });
});
