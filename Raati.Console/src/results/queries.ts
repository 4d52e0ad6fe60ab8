import type { ResultFrame } from "@raati/contracts";
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { ask, http } from "../api/http";
import type { PollResult } from "../api/types";
import { isNewer } from "../live/frames";

export const resultQuery = (id: string) =>
  queryOptions({
    queryKey: ["polls", "result", id],
    queryFn: (): Promise<PollResult> => ask(http.GET("/api/polls/{id}/result", { params: { path: { id } } })),
  });

/** Bars move with every frame; ranges, stores and hours follow this much behind, however fast the votes come. */
const followMs = 1_500;

/** Between two steps of a split no frame comes, and the number of answers moves all the same. */
const countMs = 5_000;

/** A poll's result; fetched again when a frame shows that it is no longer the newest. */
export function useResult(id: string, frame: ResultFrame | undefined, live: boolean) {
  const queries = useQueryClient();
  const query = useQuery({
    ...resultQuery(id),
    refetchInterval: ({ state }) => (live && state.data?.method.stepped ? countMs : false),
  });
  const behind = frame !== undefined && query.data !== undefined && isNewer(frame.version, query.data.version);
  const fetching = query.isFetching;
  useEffect(() => {
    // A slow answer is waited for: the next question comes this long after it.
    if (!behind || fetching) return;
    const ask = () => void queries.invalidateQueries({ queryKey: resultQuery(id).queryKey }, { cancelRefetch: false });
    const timer = setTimeout(ask, followMs);
    return () => clearTimeout(timer);
  }, [behind, fetching, id, queries]);
  return query;
}
