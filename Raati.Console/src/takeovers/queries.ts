import { queryOptions } from "@tanstack/react-query";
import { ask, http } from "../api/http";

export const takeoversQuery = queryOptions({ queryKey: ["takeovers", "list"], queryFn: () => ask(http.GET("/api/takeovers")) });

export const takeoverQuery = (id: string) =>
  queryOptions({ queryKey: ["takeovers", "one", id], queryFn: () => ask(http.GET("/api/takeovers/{id}", { params: { path: { id } } })) });
