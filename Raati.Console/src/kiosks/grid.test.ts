import type { KioskRow, KioskStatus } from "@raati/contracts";
import { describe, expect, it } from "vitest";
import { layGrid, step, tilesOf } from "./grid";

const row = (storeId: string, status: KioskStatus, name = "Ovi"): KioskRow => ({
  ...{ kioskId: `${storeId}-${name}`, name, storeId, storeName: storeId.toUpperCase(), touchpoint: "entrance", tags: [], status },
  ...{ connected: true, painting: true, current: true, outboxCount: 0, staffTest: false, tokenShared: false, clockSkewMs: 0 },
});
const stores = [{ id: "a", areaId: "south" }, { id: "b", areaId: "north" }, { id: "c", areaId: "north" }, { id: "d" }];
const areas = new Map([
  ["north", "Pohjola"],
  ["south", "Etelä"],
]);
const rows = [row("b", "offline"), row("a", "online"), row("b", "online", "Kassat"), row("c", "behind"), row("d", "online")];

describe("The grid of stores", () => {
  it("has a tile a store, with its tablets in their order and the worst of them", () => {
    const tiles = tilesOf(rows);
    expect(tiles.map((tile) => [tile.storeName, tile.rows.length, tile.worst])).toEqual([
      ["B", 2, "offline"],
      ["A", 1, "online"],
      ["C", 1, "behind"],
      ["D", 1, "online"],
    ]);
  });

  it("lays them out under their areas, those without one last", () => {
    const lines = layGrid(tilesOf(rows), 2, stores, areas);
    expect(lines.map((line) => (line.kind === "area" ? line.name : line.tiles.map((tile) => tile.storeId).join("+")))).toEqual([
      "Etelä",
      "a",
      "Pohjola",
      "b+c",
      "",
      "d",
    ]);
    const north = lines[2];
    expect(north?.kind === "area" && [north.stores, north.counts]).toEqual([2, { offline: 1, online: 1, behind: 1 }]);
  });

  it("has no headings in an organization without areas", () => {
    expect(layGrid(tilesOf(rows), 3, [], new Map()).map((line) => line.kind)).toEqual(["tiles", "tiles"]);
  });

  it("is walked with arrows: up and down keep the column as far as there is one", () => {
    const lines = layGrid(tilesOf(Array.from({ length: 8 }, (_, at) => row(`s${at}`, "online"))), 3, [], new Map());
    expect(step(lines, 2, "ArrowDown")).toBe(5);
    expect(step(lines, 5, "ArrowDown")).toBe(7);
    expect(step(lines, 7, "ArrowDown")).toBe(7);
    expect(step(lines, 7, "ArrowUp")).toBe(4);
    expect(step(lines, 0, "ArrowLeft")).toBe(0);
    expect(step(lines, 7, "ArrowRight")).toBe(7);
    expect(step(lines, 4, "Home")).toBe(0);
    expect(step(lines, 4, "End")).toBe(7);
  });

  it("lays out 1,800 stores", () => {
    const many = Array.from({ length: 1_800 }, (_, at) => row(`s${at}`, at % 7 ? "online" : "offline"));
    expect(layGrid(tilesOf(many), 6, [], new Map())).toHaveLength(300);
  });
});
