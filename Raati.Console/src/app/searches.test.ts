import { describe, expect, it } from "vitest";
import { parseSearch, stringifySearch, tabletsSearch } from "./searches";

describe("What a page keeps in its address", () => {
  it("reads a pairing code as it stands, also one that looks like a number", () => {
    for (const code of ["12E456", "012345", "ABC7K9"]) expect(tabletsSearch(parseSearch(`?pair=${code}`)).pair).toBe(code);
  });

  it("drops what it doesn't know", () => {
    expect(tabletsSearch(parseSearch("?status=onfire&store=&x=1"))).toEqual({});
  });

  it("is written without empty ends", () => {
    expect(stringifySearch({ q: "", store: undefined })).toBe("");
    expect(parseSearch(stringifySearch({ q: "a & b", status: "offline" }))).toEqual({ q: "a & b", status: "offline" });
  });
});
