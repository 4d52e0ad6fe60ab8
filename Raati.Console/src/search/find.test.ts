import { describe, expect, it } from "vitest";
import { find, type Group, type Place } from "./find";

const place = (group: Group, name: string, detail = ""): Place => ({ id: `${group}:${name}`, group, name, detail, open: () => {} });
const places = [
  place("page", "Kyselyt"),
  place("action", "Uusi kysely"),
  place("poll", "Minkä leivän haluat paistopisteelle?", "Auki"),
  place("store", "Havu Leppälahti", "Harjula"),
  place("tablet", "Leipäosasto", "Havu Kuusiharju"),
  ...Array.from({ length: 50 }, (_, n) => place("tablet", `Ovi ${n}`, "Suur-Havu")),
];
const names = (typed: string) => find(places, typed).map(({ name }) => name);

describe("Searching", () => {
  it("offers pages and actions before anything is typed", () => {
    expect(names("  ")).toEqual(["Kyselyt", "Uusi kysely"]);
  });

  it("finds by every word, in the name or beside it, whatever the case", () => {
    expect(names("LEIP kuusi")).toEqual(["Leipäosasto"]);
    expect(names("leipä leivän")).toEqual([]);
    expect(names("harjula")).toEqual(["Havu Leppälahti"]);
  });

  it("puts what begins so before what only contains it, and keeps groups apart", () => {
    expect(names("kysely")).toEqual(["Kyselyt", "Uusi kysely"]);
    expect(find(places, "le").map(({ group }) => group)).toEqual(["poll", "store", "tablet"]);
  });

  it("puts groups that only have it inside a word last", () => {
    expect(
      find([place("poll", "Kahvio remontissa"), place("store", "Havu Ahvenlahti"), place("tablet", "Ahvenlahti Ovi")], "ahv").map(
        ({ group }) => group,
      ),
    ).toEqual(["store", "tablet", "poll"]);
  });

  it("doesn't bury the rest under tablets, and sorts them as people count", () => {
    expect(names("ovi")).toEqual(["Ovi 0", "Ovi 1", "Ovi 2", "Ovi 3", "Ovi 4", "Ovi 5"]);
  });
});
