import { describe, expect, it } from "vitest";
import { audienceNames, choosesNothing, everybody, fromAudience, toAudience } from "./audience";

describe("An audience", () => {
  it("of everybody is sent without the lists that were tried before, and with its exclusions", () => {
    expect(toAudience({ ...everybody, stores: ["a"], excludedKiosks: ["k"] })).toEqual({ ...everybody, excludedKiosks: ["k"] });
  });

  it("with nothing chosen is noticed, because the hub would read it as everybody", () => {
    expect(choosesNothing({ ...everybody, all: false })).toBe(true);
    expect(choosesNothing({ ...everybody, all: false, excludedStores: ["a"] })).toBe(true);
    expect(choosesNothing({ ...everybody, all: false, touchpoints: ["entrance"] })).toBe(false);
    expect(choosesNothing(everybody)).toBe(false);
  });

  it("from the hub that includes nothing is shown as everybody", () => {
    expect(fromAudience({ excludedStores: ["a"] })).toEqual({ ...everybody, excludedStores: ["a"] });
    expect(fromAudience({ all: false, stores: ["a"] }).all).toBe(false);
  });

  it("is told by names", () => {
    const draft = { ...everybody, all: false, stores: ["a"], tags: ["new"], excludedKiosks: ["k"] };
    expect(audienceNames(draft, (list, id) => `${list}:${id}`)).toEqual({ included: ["stores:a", "tags:new"], excluded: ["kiosks:k"] });
  });
});
