import type { KioskRow, KioskStatus } from "@raati/contracts";
import { describe, expect, it } from "vitest";
import { headline, incident } from "./headline";

let id = 0;
const row = (storeId: string, status: KioskStatus): KioskRow => ({
  kioskId: `k${id++}`,
  name: "Ovi",
  storeId,
  storeName: `Havu ${storeId}`,
  touchpoint: "entrance",
  tags: [],
  status,
  connected: status !== "offline",
  painting: true,
  current: true,
  outboxCount: 0,
  staffTest: false,
  tokenShared: false,
  clockSkewMs: 0,
});
const stores = ["Niemi", "Satama", "Harjula"].map((name) => ({ id: name, name, areaId: name === "Harjula" ? "a2" : "a1" }));
const areas = new Map([
  ["a1", "Ahvenlahti"],
  ["a2", "Harjula"],
]);
const fine = (n: number) => Array.from({ length: n }, () => row("Harjula", "online"));

describe("The headline", () => {
  it("says that all is well, whatever has been retired or not yet been taken into use", () => {
    expect(headline([...fine(5), row("Niemi", "retired"), row("Niemi", "neverSeen")], stores, areas)).toEqual({ kind: "fine" });
  });

  it("never says that all is well while an urgent message is on the tablets", () => {
    expect(headline(fine(5), stores, areas, 1)).toEqual({ kind: "urgent", messages: 1, troubled: 0 });
    expect(headline([...fine(9), row("Niemi", "offline")], stores, areas, 2)).toEqual({ kind: "urgent", messages: 2, troubled: 1 });
    // That most of the fleet is out is the greater trouble; the message has its own line.
    expect(headline([row("Niemi", "offline"), row("Satama", "offline")], stores, areas, 1).kind).toBe("many");
  });

  it("says how many have not connected yet, when these are many", () => {
    expect(headline([...fine(1), row("Niemi", "neverSeen"), row("Harjula", "neverSeen")], stores, areas)).toEqual({
      kind: "someUnseen",
      tablets: 2,
      all: 3,
    });
  });

  it("promises nothing while no tablet has ever connected", () => {
    expect(headline([row("Niemi", "neverSeen"), row("Harjula", "neverSeen"), row("Niemi", "retired")], stores, areas)).toEqual({
      kind: "unseen",
    });
  });

  it("names the one store, the one area, or how many", () => {
    expect(headline([...fine(20), row("Niemi", "offline"), row("Niemi", "behind")], stores, areas)).toEqual({
      kind: "store",
      name: "Havu Niemi",
    });
    expect(headline([...fine(20), row("Niemi", "offline"), row("Satama", "offline")], stores, areas)).toEqual({
      kind: "area",
      name: "Ahvenlahti",
    });
    expect(headline([...fine(20), row("Niemi", "offline"), row("Harjula", "behind")], stores, areas)).toEqual({ kind: "few", tablets: 2 });
  });

  it("speaks of no exception when much is wrong", () => {
    expect(headline([...fine(3), row("Niemi", "offline"), row("Niemi", "offline")], stores, areas)).toEqual({
      kind: "many",
      tablets: 2,
      all: 5,
    });
  });
});

describe("An incident", () => {
  it("is the area when all of its tablets are out", () => {
    expect(incident([...fine(9), row("Niemi", "offline"), row("Satama", "offline")], stores, areas)).toEqual({
      name: "Ahvenlahti",
      tablets: 2,
      whole: true,
    });
  });

  it("is the store otherwise, and nothing for a single tablet", () => {
    const some = [...fine(9), row("Niemi", "offline"), row("Niemi", "offline"), row("Niemi", "online"), row("Satama", "online")];
    expect(incident(some, stores, areas)).toEqual({ name: "Havu Niemi", tablets: 2, storeId: "Niemi", whole: false });
    expect(incident([...fine(9), row("Niemi", "offline")], stores, areas)).toBeUndefined();
  });
});
