import { describe, expect, it } from "vitest";
import { readFragment } from "./fragment";

describe("A link's fragment", () => {
  it("carries a set-up, an invitation or a demo", () => {
    expect(readFragment("#setup=abc-_1")).toEqual({ kind: "setup", token: "abc-_1" });
    expect(readFragment("#invite=x")).toEqual({ kind: "invite", token: "x" });
    expect(readFragment("#demo=y")).toEqual({ kind: "demo", token: "y" });
  });

  it("is left alone when it is anything else", () => {
    for (const hash of ["", "#", "#setup", "#setup=", "#top"]) expect(readFragment(hash)).toBeUndefined();
  });
});
