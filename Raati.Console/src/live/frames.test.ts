import { describe, expect, it } from "vitest";
import { newest } from "./frames";

const frame = (organizationEpoch: number, tallyEpoch: number, version: number, asOfMs = 0) => ({
  version: { organizationEpoch, tallyEpoch, version },
  asOfMs,
});

describe("A frame", () => {
  it("is shown when it is the first", () => {
    expect(newest(undefined, frame(1, 1, 0))).toEqual(frame(1, 1, 0));
  });

  it("is dropped when it is older than what is shown, or the same", () => {
    const shown = frame(1, 1, 20);
    expect(newest(shown, frame(1, 1, 19))).toBe(shown);
    expect(newest(shown, frame(1, 1, 20))).toBe(shown);
  });

  it("of the same figures is shown when it says of a later moment what may be said of them", () => {
    expect(newest(frame(1, 1, 20, 5), frame(1, 1, 20, 6))).toEqual(frame(1, 1, 20, 6));
    expect(newest(frame(1, 1, 20, 5), frame(1, 1, 19, 6))).toEqual(frame(1, 1, 20, 5));
  });

  it("of a recount is newer even with fewer ballots", () => {
    expect(newest(frame(1, 1, 20), frame(1, 2, 3))).toEqual(frame(1, 2, 3));
  });

  it("of a restored database is newer than anything before", () => {
    expect(newest(frame(1, 9, 900), frame(2, 1, 4))).toEqual(frame(2, 1, 4));
  });
});
