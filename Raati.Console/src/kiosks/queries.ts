import { queryOptions } from "@tanstack/react-query";
import { ask, http } from "../api/http";

const of = (id: string) => ({ params: { path: { id } } });

export const kiosksQuery = queryOptions({ queryKey: ["kiosks", "list"], queryFn: () => ask(http.GET("/api/kiosks")) });

/** Where the hub says that tablets find it; it changes with a restart at most. */
export const tabletAddressQuery = queryOptions({
  queryKey: ["kiosks", "address"],
  queryFn: () => ask(http.GET("/api/pairings/address")),
  staleTime: Number.POSITIVE_INFINITY,
});

export const kioskQuery = (id: string) =>
  queryOptions({ queryKey: ["kiosks", "one", id], queryFn: () => ask(http.GET("/api/kiosks/{id}", of(id))) });

export const historyQuery = (id: string) =>
  queryOptions({ queryKey: ["kiosks", "history", id], queryFn: () => ask(http.GET("/api/kiosks/{id}/history", of(id))) });

export const programQuery = (id: string) =>
  queryOptions({ queryKey: ["kiosks", "program", id], queryFn: () => ask(http.GET("/api/kiosks/{id}/program", of(id))) });

/** Under commands: a word of a tablet on one of them is what changes it. Moves and tokens are fetched with them. */
export const pastQuery = (id: string) =>
  queryOptions({ queryKey: ["commands", "past", id], queryFn: () => ask(http.GET("/api/kiosks/{id}/past", of(id))) });

export const batchQuery = (id: string) =>
  queryOptions({ queryKey: ["commands", "batch", id], queryFn: () => ask(http.GET("/api/commands/{id}", of(id))) });
