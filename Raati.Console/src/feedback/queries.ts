import { infiniteQueryOptions } from "@tanstack/react-query";
import { ask, http } from "../api/http";
import type { FeedbackPage } from "../api/types";

/** Newest first, page by page; `next` of a page leads to the older one. */
export const feedbackQuery = (storeId: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ["feedback", storeId ?? "all"],
    queryFn: ({ pageParam }): Promise<FeedbackPage> =>
      ask(
        http.GET("/api/feedback", { params: { query: { ...(storeId ? { storeId } : {}), ...(pageParam ? { before: pageParam } : {}) } } }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });
