import { describe, expect, it } from "vitest";
import { en } from "../i18n/en";
import { fi } from "../i18n/fi";
import { tenths } from "./tenths";

describe("The time a receipt took", () => {
  it("is told in tenths of a second, and under one as that", () => {
    expect([0, 4, 99].map((ms) => tenths(ms, "fi"))).toEqual([undefined, undefined, undefined]);
    expect([100, 1_240, 12_000].map((ms) => tenths(ms, "fi"))).toEqual(["0,1", "1,2", "12,0"]);
    expect(fi.publishing.receipts.seconds(tenths(4, "fi"))).toBe("alle\u00a00,1\u00a0s");
    expect(en.publishing.receipts.seconds(tenths(4, "en"))).toBe("<\u00a00.1\u00a0s");
    expect(en.publishing.receipts.seconds(tenths(400, "en"))).toBe("0.4\u00a0s");
  });
});
