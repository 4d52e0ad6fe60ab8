import { describe, expect, it } from "vitest";
import type { BulletinView } from "../api/types";
import { findBulletins } from "./find";

const bulletin = (fi: string, sv: string, published: boolean, publicationVersion = 0): BulletinView => ({
  ...{ id: fi, published, publicationVersion, changed: false },
  content: { title: { fi, sv }, text: {}, audience: { all: true } } as BulletinView["content"],
});
const bulletins = [bulletin("Joulu", "Jul", false), bulletin("Kiitos", "Tack", true, 2), bulletin("Remontti", "Renovering", false, 1)];
const titles = (show?: "published" | "draft" | "withdrawn", q?: string) => findBulletins(bulletins, show, q).map(({ id }) => id);

describe("Bulletins", () => {
  it("are found in any language, those on the tablets first", () => {
    expect(titles()).toEqual(["Kiitos", "Joulu", "Remontti"]);
    expect(titles(undefined, "RENO")).toEqual(["Remontti"]);
  });

  it("are narrowed by their state", () => {
    expect(titles("published")).toEqual(["Kiitos"]);
    expect(titles("draft")).toEqual(["Joulu"]);
    expect(titles("withdrawn", "jul")).toEqual([]);
  });
});
