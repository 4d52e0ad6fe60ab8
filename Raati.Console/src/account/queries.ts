import { queryOptions } from "@tanstack/react-query";
import { ask, http } from "../api/http";

export const accountQuery = queryOptions({ queryKey: ["account", "own"], queryFn: () => ask(http.GET("/api/account")) });
export const sessionsQuery = queryOptions({
  queryKey: ["account", "sessions"],
  queryFn: () => ask(http.GET("/api/account/sessions")),
  staleTime: 0,
});
