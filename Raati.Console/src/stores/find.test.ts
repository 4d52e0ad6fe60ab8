import { describe, expect, it } from "vitest";
import type { StoreView } from "../api/types";
import { findStores } from "./find";

const store = (name: string, more: Partial<StoreView> = {}): StoreView => ({
  id: name,
  name,
  format: "",
  timeZone: "Europe/Helsinki",
  memberCount: 0,
  kiosks: 0,
  ...more,
});
const stores = [store("Myymälä 10", { areaId: "n", number: "77" }), store("Myymälä 9", { areaId: "s", format: "market" }), store("Äpyli")];
const areas = new Map([
  ["n", "Pohjoinen"],
  ["s", "Etelä"],
]);
const found = (filter: Parameters<typeof findStores>[2]) => findStores(stores, areas, filter).map(({ name }) => name);

describe("The list of stores", () => {
  it("is ordered as people count, å ä ö last", () => {
    expect(found({})).toEqual(["Myymälä 9", "Myymälä 10", "Äpyli"]);
  });

  it("is searched by name, number, area and format", () => {
    expect(found({ q: "77" })).toEqual(["Myymälä 10"]);
    expect(found({ q: "ETELÄ" })).toEqual(["Myymälä 9"]);
    expect(found({ q: "mark" })).toEqual(["Myymälä 9"]);
  });

  it("is narrowed by area, by none, and by format", () => {
    expect(found({ area: "n" })).toEqual(["Myymälä 10"]);
    expect(found({ area: "none" })).toEqual(["Äpyli"]);
    expect(found({ area: "s", format: "other" })).toEqual([]);
  });
});
