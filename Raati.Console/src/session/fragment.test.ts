import { describe, expect, it } from "vitest";
import { readFragment } from "./fragment";

describe("A link's fragment", () => {
  it("carries a set-up or an invitation", () => {
    expect(readFragment("#setup=abc-_1")).toEqual({ kind: "setup", token: "abc-_1" });
    expect(readFragment("#invite=x")).toEqual({ kind: "invite", token: "x" });
  });

  it("is left alone when it is anything else", () => {
    for (const hash of ["", "#", "#setup", "#setup=", "#top"]) expect(readFragment(hash)).toBeUndefined();
  });
});
