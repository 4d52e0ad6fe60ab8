import { queryOptions } from "@tanstack/react-query";
import { ask, http } from "../api/http";
import type { PollState, PollView } from "../api/types";

export const pollsQuery = queryOptions({
  queryKey: ["polls", "list"],
  queryFn: () => ask(http.GET("/api/polls")),
  refetchInterval: 30_000,
});

/** A poll changes by time too, and who is waited for by every tablet's beat: those are asked for again and again. */
const lookAgainMs: Readonly<Partial<Record<PollState, number>>> = { provisional: 3_000, scheduled: 10_000, open: 20_000 };

export const pollQuery = (id: string) =>
  queryOptions({
    queryKey: ["polls", "one", id],
    queryFn: (): Promise<PollView> => ask(http.GET("/api/polls/{id}", { params: { path: { id } } })),
    refetchInterval: (query) => lookAgainMs[query.state.data?.state ?? "draft"] ?? false,
  });

export const certificatesQuery = (id: string) =>
  queryOptions({
    queryKey: ["polls", "certificates", id],
    queryFn: () => ask(http.GET("/api/polls/{id}/certificates", { params: { path: { id } } })),
  });
