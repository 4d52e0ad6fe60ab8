import { describe, expect, it } from "vitest";
import { auditSearch, feedbackSearch, parseSearch, stringifySearch, tabletsSearch } from "./searches";

describe("What a page keeps in its address", () => {
  it("reads a pairing code as it stands, also one that looks like a number", () => {
    for (const code of ["12E456", "012345", "ABC7K9"]) expect(tabletsSearch(parseSearch(`?pair=${code}`)).pair).toBe(code);
  });

  it("drops what it doesn't know", () => {
    expect(tabletsSearch(parseSearch("?status=onfire&store=&x=1"))).toEqual({});
    expect(feedbackSearch(parseSearch("?category=service&mood=furious"))).toEqual({ category: "service" });
    expect(feedbackSearch(parseSearch("?category=unknown"))).toEqual({});
    expect(auditSearch(parseSearch("?from=2026-13-45&to=2026-11-23&kind=poll&x=1"))).toEqual({ to: "2026-11-23", kind: "poll" });
  });

  it("is written without empty ends", () => {
    expect(stringifySearch({ q: "", store: undefined })).toBe("");
    expect(parseSearch(stringifySearch({ q: "a & b", status: "offline" }))).toEqual({ q: "a & b", status: "offline" });
  });
});
