import type { KioskRow, KioskStatus } from "@raati/contracts";
import { describe, expect, it } from "vitest";
import { attention, behindSince, inUse, merge, select, tally, told } from "./fleet";

function tablet(name: string, status: KioskStatus, more: Partial<KioskRow> = {}): KioskRow {
  return {
    kioskId: name,
    name,
    storeId: "s1",
    storeName: "Havu",
    touchpoint: "entrance",
    tags: [],
    status,
    connected: status !== "offline",
    painting: status === "online",
    current: true,
    outboxCount: 0,
    staffTest: false,
    tokenShared: false,
    clockSkewMs: 0,
    ...more,
  };
}

const fleet = [
  tablet("Ovi 10", "online"),
  tablet("Ovi 2", "online"),
  tablet("Kassat", "offline"),
  tablet("Kahvio", "behind", { storeId: "s2", storeName: "Suur-Havu", tags: ["test"] }),
  tablet("Vanha", "retired"),
];

describe("The list of tablets", () => {
  it("has the worst first, then by name, numbers in their order", () => {
    expect(select(fleet, {}).map((row) => row.name)).toEqual(["Kassat", "Kahvio", "Ovi 2", "Ovi 10"]);
  });

  it("shows retired ones only when asked for", () => {
    expect(select(fleet, { status: "retired" }).map((row) => row.name)).toEqual(["Vanha"]);
  });

  it("is filtered by store, tag and every word of the search", () => {
    expect(select(fleet, { store: "s2" }).map((row) => row.name)).toEqual(["Kahvio"]);
    expect(select(fleet, { tag: "test" }).map((row) => row.name)).toEqual(["Kahvio"]);
    expect(select(fleet, { q: "HAVU ovi" }).map((row) => row.name)).toEqual(["Ovi 2", "Ovi 10"]);
    expect(select(fleet, { q: "missing" })).toEqual([]);
  });

  it("is filtered by area, touchpoint and build", () => {
    const areaOf = (store: string) => (store === "s2" ? "north" : undefined);
    expect(select(fleet, { area: "north" }, areaOf).map((row) => row.name)).toEqual(["Kahvio"]);
    expect(select(fleet, { touchpoint: "checkout" })).toEqual([]);
    const built = [tablet("Uusi", "online", { build: "b2" }), tablet("Vanhempi", "online", { build: "b1" })];
    expect(select(built, { build: "b1" }).map((row) => row.name)).toEqual(["Vanhempi"]);
  });

  it("is ordered by name, by the longest unseen, or by what waits", () => {
    const rows = [
      tablet("Ö", "offline", { lastSeenAtMs: 5, outboxCount: 1 }),
      tablet("Ä", "online", { lastSeenAtMs: 9 }),
      tablet("A", "online", { lastSeenAtMs: 1, outboxCount: 7 }),
    ];
    expect(select(rows, { sort: "name" }).map((row) => row.name)).toEqual(["A", "Ä", "Ö"]);
    expect(select(rows, { sort: "seen" }).map((row) => row.name)).toEqual(["A", "Ö", "Ä"]);
    expect(select(rows, { sort: "outbox" }).map((row) => row.name)).toEqual(["A", "Ö", "Ä"]);
  });

  it("keeps its order when a tablet gets another name", () => {
    expect(select([tablet("B", "online"), tablet("C", "online")], {}).map((row) => row.name)).toEqual(["B", "C"]);
    expect(select([tablet("B", "online"), tablet("A", "online")], {}).map((row) => row.name)).toEqual(["A", "B"]);
  });

  it("is ordered well under a frame at 1,800 tablets", () => {
    const many = Array.from({ length: 1_800 }, (_, i) =>
      tablet(`T ${i}`, i % 9 === 0 ? "offline" : "online", { storeName: `Store ${i % 120}` }),
    );
    const began = performance.now();
    expect(select(many, { q: "t" })).toHaveLength(1_800);
    expect(performance.now() - began).toBeLessThan(250);
  });
});

describe("A change of a tablet", () => {
  it("replaces its row and leaves the others", () => {
    const before = merge(new Map(), fleet);
    const after = merge(before, [tablet("Kassat", "online")]);
    expect(after.get("Kassat")?.status).toBe("online");
    expect(before.get("Kassat")?.status).toBe("offline");
    expect(after.size).toBe(5);
  });
});

describe("The fleet in figures", () => {
  it("counts who needs someone, and leaves retired ones out", () => {
    const counts = tally(fleet);
    expect(attention(counts)).toBe(2);
    expect(inUse(counts)).toBe(4);
  });

  it("doesn't call for anybody while a publication is on its way, and does when a tablet stays behind", () => {
    const at = 1_000_000;
    const before = merge(new Map(), [tablet("Ovi", "online"), tablet("Kassat", "offline")]);
    const after = merge(before, [tablet("Ovi", "behind")]);
    const since = behindSince(after, behindSince(before, undefined, at - 60_000), at);
    const troubled = (now: number) => attention(tally(told(after, since, now).values()));
    expect(troubled(at + 10_000)).toBe(1);
    expect(troubled(at + 26_000)).toBe(2);
    // It goes on counting from when it fell behind, and forgets it once it has caught up.
    expect(behindSince(merge(after, [tablet("Kassat", "online")]), since, at + 9_000)).toEqual(new Map([["Ovi", at]]));
    expect(behindSince(merge(after, [tablet("Ovi", "online")]), since, at + 9_000).size).toBe(0);
  });

  it("takes a tablet that was behind when one began to look for one that stays so", () => {
    const all = merge(new Map(), fleet);
    expect(attention(tally(told(all, behindSince(all, undefined, 1_000_000), 1_000_001).values()))).toBe(2);
  });
});
