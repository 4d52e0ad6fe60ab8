import type { StoreView } from "../api/types";

export interface StoreFilter {
  q?: string | undefined;
  /** An area's id, or `none`: stores in no area. */
  area?: string | undefined;
  format?: string | undefined;
}

/** Stores in sight, by name, their numbers in it read as numbers. */
export function findStores(stores: readonly StoreView[], areaNames: ReadonlyMap<string, string>, filter: StoreFilter): StoreView[] {
  const wanted = (filter.q ?? "").trim().toLocaleLowerCase("fi");
  const order = new Intl.Collator("fi", { numeric: true });
  return stores
    .filter((store) => {
      if (filter.area && (filter.area === "none" ? store.areaId : store.areaId !== filter.area)) return false;
      if (filter.format && store.format !== filter.format) return false;
      const area = store.areaId ? (areaNames.get(store.areaId) ?? "") : "";
      return `${store.name} ${store.number ?? ""} ${area} ${store.format}`.toLocaleLowerCase("fi").includes(wanted);
    })
    .sort((a, b) => order.compare(a.name, b.name));
}
