import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { StoreView } from "../api/types";
import { areasQuery, storesQuery } from "../stores/queries";
import type { AreaOf } from "./fleet";

const noStores: readonly StoreView[] = [];

/** Stores and areas by what rows of the fleet name: a row has its store, and the store its area. */
export function usePlacesOfFleet(): { stores: readonly StoreView[]; areas: ReadonlyMap<string, string>; areaOf: AreaOf } {
  const stores = useQuery(storesQuery).data ?? noStores;
  const areas = useQuery(areasQuery).data;
  return useMemo(() => {
    const ofStore = new Map(stores.map((store) => [store.id, store.areaId ?? undefined]));
    return { stores, areas: new Map((areas ?? []).map((area) => [area.id, area.name])), areaOf: (store: string) => ofStore.get(store) };
  }, [stores, areas]);
}
