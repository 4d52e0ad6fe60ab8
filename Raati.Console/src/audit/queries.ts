import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { ask, http } from "../api/http";
import type { AuditPage } from "../api/types";

export interface AuditFilter {
  actor?: string | undefined;
  kind?: string | undefined;
  fromMs?: number | undefined;
  toMs?: number | undefined;
}

/** What is narrowed to, as the API takes it; what is absent narrows nothing. */
export const auditParameters = ({ actor, kind, fromMs, toMs }: AuditFilter) => ({
  ...(actor ? { actor } : {}),
  ...(kind ? { kind } : {}),
  ...(fromMs !== undefined ? { fromMs } : {}),
  ...(toMs !== undefined ? { toMs } : {}),
});

/** Newest first, page by page; `next` of a page leads to the older one. */
export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ["audit", "list", filter],
    queryFn: ({ pageParam }): Promise<AuditPage> =>
      ask(http.GET("/api/audit", { params: { query: { ...auditParameters(filter), ...(pageParam ? { before: pageParam } : {}) } } })),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  });

export const auditChoicesQuery = queryOptions({ queryKey: ["audit", "choices"], queryFn: () => ask(http.GET("/api/audit/choices")) });
