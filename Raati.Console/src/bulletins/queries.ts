import { queryOptions } from "@tanstack/react-query";
import { ask, http } from "../api/http";

export const bulletinsQuery = queryOptions({ queryKey: ["bulletins", "list"], queryFn: () => ask(http.GET("/api/bulletins")) });

export const bulletinQuery = (id: string) =>
  queryOptions({ queryKey: ["bulletins", "one", id], queryFn: () => ask(http.GET("/api/bulletins/{id}", { params: { path: { id } } })) });
