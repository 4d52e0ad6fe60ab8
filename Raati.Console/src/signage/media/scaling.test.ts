import { describe, expect, it } from "vitest";
import { scalingOf, smaller } from "./scaling";

const photo = { type: "image/jpeg", bytes: 1_000_000, width: 1_920, height: 1_200 };

describe("A picture before it is sent", () => {
  it("goes as it is when it is small", () => {
    expect(scalingOf(photo)).toBeUndefined();
    expect(scalingOf({ ...photo, width: 4_096, bytes: 3_000_000 })).toBeUndefined();
  });

  it("is made smaller when a side is too long, and keeps its shape", () => {
    expect(scalingOf({ ...photo, width: 8_192, height: 4_000 })).toEqual({ width: 4_096, height: 2_000, type: "image/jpeg" });
    expect(scalingOf({ ...photo, width: 3_000, height: 6_000 })).toEqual({ width: 2_048, height: 4_096, type: "image/jpeg" });
  });

  it("is written anew in its own size when it is only heavy", () => {
    expect(scalingOf({ ...photo, bytes: 3_000_001 })).toEqual({ width: 1_920, height: 1_200, type: "image/jpeg" });
  });

  it("keeps a transparent ground", () => {
    expect(scalingOf({ ...photo, type: "image/png", bytes: 9_000_000 })?.type).toBe("image/webp");
  });

  it("is written as one of the kinds when the browser can read a kind that the library can't", () => {
    expect(scalingOf({ ...photo, type: "image/heic" })?.type).toBe("image/webp");
  });

  it("is left alone when the browser would spoil it", () => {
    expect(scalingOf({ ...photo, type: "image/avif", width: 8_000, bytes: 9_000_000 })).toBeUndefined();
    expect(scalingOf({ ...photo, type: "image/gif", bytes: 9_000_000 })).toBeUndefined();
  });
});

describe("A picture that came out too heavy", () => {
  const wide = { width: 4_096, height: 2_048, type: "image/webp" } as const;

  it("is tried again smaller, never less than a tablet shows", () => {
    expect(smaller(wide, 3_000_000)).toBeUndefined();
    expect(smaller(wide, 6_000_000)).toEqual({ width: 2_896, height: 1_448, type: "image/webp" });
    expect(smaller({ ...wide, width: 2_000, height: 1_000 }, 30_000_000)).toEqual({ ...wide, width: 1_920, height: 960 });
    expect(smaller({ ...wide, width: 1_920, height: 960 }, 30_000_000)).toBeUndefined();
  });
});
