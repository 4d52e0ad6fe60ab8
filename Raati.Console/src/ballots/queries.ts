import { queryOptions } from "@tanstack/react-query";
import { ask, http } from "../api/http";

/** Under polls: publishing one lets its ballots in. */
export const setAsideQuery = queryOptions({ queryKey: ["polls", "set-aside"], queryFn: () => ask(http.GET("/api/ballots/set-aside")) });

export const admit = (id: string) => ask(http.POST("/api/ballots/set-aside/{id}/admit", { params: { path: { id } } }));
