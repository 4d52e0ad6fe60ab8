import type { stores as fi } from "../fi/stores";
import { count } from "./common";

export const stores: typeof fi = {
  title: (n) => (n === 1 ? "1 store" : `${count(n)} stores`),
  lead: (areas, kiosks) => `${areas === 1 ? "1 area" : `${count(areas)} areas`}, ${kiosks === 1 ? "1 tablet" : `${count(kiosks)} tablets`}`,
  add: "Add a store",
  addTitle: "New store",
  search: "Search stores",
  empty: { title: "No stores yet", text: "Tablets, polls and feedback belong to stores. Begin by adding the first one." },
  noMatch: "No store matches the search.",
  columns: { name: "Store", area: "Area", format: "Format", zone: "Time zone", members: "Member-owners", kiosks: "Tablets" },
  fields: {
    name: "Name",
    area: "Area",
    noArea: "No area",
    format: "Format",
    formatHint: "For example market or corner shop. Polls can be aimed by format.",
    zone: "Time zone",
    members: "Member-owners",
    membersHint: "Weights results.",
  },
  showKiosks: "Show tablets",
  areas: {
    title: "Areas",
    manage: "Areas",
    add: "Add an area",
    name: "Name of the area",
    rename: (name) => `Rename ${name}`,
    empty: "There are no areas yet. They group stores, so that polls can be aimed at them.",
  },
};
