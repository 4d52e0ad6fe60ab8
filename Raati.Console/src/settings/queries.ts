import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { ask, http } from "../api/http";

export const settingsQuery = queryOptions({ queryKey: ["settings", "saved"], queryFn: () => ask(http.GET("/api/settings")) });

/** What an accent makes of the tablets: the hub's rule, asked as the colour is chosen. */
export const lookQuery = (accent: string) =>
  queryOptions({
    queryKey: ["settings", "look", accent],
    queryFn: () => ask(http.POST("/api/settings/look", { body: { accent } })),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
