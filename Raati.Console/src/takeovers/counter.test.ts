import type { LagReason, ReceiptBoard } from "@raati/contracts";
import { describe, expect, it } from "vitest";
import { en } from "../i18n/en";
import { fi } from "../i18n/fi";
import { counterWords } from "./counter";

const laggards = (...stores: (readonly [store: string, name: string, reason: LagReason])[]): ReceiptBoard["laggards"] =>
  stores.map(([storeName, name, reason], at) => ({ kioskId: `${at}`, storeName, name, reason, state: "received", at }));

const board = (change: Partial<ReceiptBoard>): ReceiptBoard => ({
  ...{
    publicationId: "p",
    version: 1,
    publishedAtMs: 0,
    audience: 120,
    received: 120,
    applied: 120,
    painted: 118,
    laggards: [],
    marks: "",
  },
  ...change,
});

const say = (change: Partial<ReceiptBoard>, only = true) => counterWords(board(change), () => only, en);
const two = laggards(["Nurmes", "Ovi", "offline"], ["Lieksa", "Ovi", "neverSeen"]);

describe("The counter of a takeover", () => {
  it("names who is offline, and says that they get it", () => {
    expect(say({ laggards: two })).toBe("118 of 120 on screen, Nurmes and Lieksa offline, shown when they are back");
    expect(counterWords(board({ laggards: two }), () => true, fi)).toBe(
      "118/120 tabletin ruudulla, Nurmes ja Lieksa ilman yhteyttä, näkyy niissä, kun yhteys palaa",
    );
    expect(say({ painted: 119, laggards: two.slice(0, 1) }, false)).toBe("119 of 120 on screen, Nurmes Ovi offline, shown when it is back");
  });

  it("names a few, and the rest is a number, also of those that the hub names no more", () => {
    const five = laggards(...["A", "B", "C", "D"].map((store) => [store, "Ovi", "offline"] as const));
    expect(say({ painted: 113, laggards: five, marks: "p".repeat(113) + "o".repeat(7) })).toBe(
      "113 of 120 on screen, A, B, C and 4 more offline, shown when they are back",
    );
  });

  it("tells several of one store as one", () => {
    const store = laggards(["Nurmes", "Ovi", "offline"], ["Nurmes", "Kassat", "offline"]);
    expect(say({ laggards: store })).toBe("118 of 120 on screen, Nurmes (2) offline, shown when they are back");
  });

  it("tells those that are connected and not there yet apart from the offline ones", () => {
    expect(say({ painted: 117, laggards: [...two, ...laggards(["Oulu", "Ovi", "waiting"])] })).toBe(
      "117 of 120 on screen, Nurmes and Lieksa offline, shown when they are back, 1 tablet still on the way",
    );
  });

  it("promises nothing of those that can't show it", () => {
    expect(say({ painted: 117, marks: `${"p".repeat(117)}fsw` })).toBe(
      "117 of 120 on screen, 2 tablets can't show it, 1 tablet still on the way",
    );
  });

  it("is short when all have it", () => {
    expect(say({ painted: 120 })).toBe("On the screens of all 120 tablets");
    expect(say({ audience: 1, painted: 1 })).toBe("On the tablet's screen");
    expect(say({ audience: 0, painted: 0 })).toBe(en.publishing.receipts.sentence(0, 0, 0));
  });

  it("follows the withdrawal the same way", () => {
    const one = laggards(["Nurmes", "Ovi", "offline"]);
    expect(say({ removed: 119, laggards: one })).toBe("Taken off 119 of 120; Nurmes still shows it until it is back");
    expect(say({ removed: 117, laggards: [...one, ...laggards(["Oulu", "Ovi", "waiting"])], marks: `${"x".repeat(117)}orr` })).toBe(
      "Taken off 117 of 120; Nurmes still shows it until it is back, 2 tablets are taking it off",
    );
    expect(say({ removed: 120 })).toBe("Taken off all 120 tablets");
    expect(say({ audience: 0, removed: 0 })).toBe("Taken off before any tablet had it.");
  });
});
