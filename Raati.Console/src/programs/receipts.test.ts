import type { ReceiptBoard } from "@raati/contracts";
import { describe, expect, it } from "vitest";
import { laterBoard, missingOf } from "./receipts";

const board = (version: number, painted: number): ReceiptBoard => ({
  publicationId: "p",
  version,
  publishedAtMs: 0,
  audience: 5,
  received: painted,
  applied: painted,
  painted,
  laggards: [],
  marks: "",
});

describe("A board of receipts", () => {
  it("gives way to the next one, also when the audience shrank", () => {
    expect(laterBoard(board(1, 4), board(1, 3)).painted).toBe(3);
  });

  it("of what was withdrawn lacks nothing that was taken away", () => {
    expect(missingOf(board(1, 4))).toBe(1);
    expect(missingOf({ ...board(1, 5), removed: 3 })).toBe(2);
  });

  it("of an earlier version is dropped once the later is known", () => {
    expect(laterBoard(board(2, 0), board(1, 5)).version).toBe(2);
  });
});
