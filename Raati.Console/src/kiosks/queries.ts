import { queryOptions } from "@tanstack/react-query";
import { ask, http } from "../api/http";

export const kiosksQuery = queryOptions({ queryKey: ["kiosks", "list"], queryFn: () => ask(http.GET("/api/kiosks")) });

export const kioskQuery = (id: string) =>
  queryOptions({ queryKey: ["kiosks", "one", id], queryFn: () => ask(http.GET("/api/kiosks/{id}", { params: { path: { id } } })) });
