import { queryOptions } from "@tanstack/react-query";
import { ask, http } from "../api/http";
import { hourMs, weekStart } from "./week";

/** Answers by the hour since last week began. Counts have no notice of their own: they are asked for again and again. */
export const answersQuery = (now: number, zone: string) => {
  const fromMs = weekStart(now, zone, 1);
  const hours = Math.ceil((weekStart(now, zone, -1) - fromMs) / hourMs);
  return queryOptions({
    queryKey: ["answers", fromMs, hours],
    queryFn: () => ask(http.GET("/api/insights/answers", { params: { query: { fromMs, hours } } })),
    refetchInterval: 30_000,
  });
};
