import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { ask, http } from "../api/http";
import type { FeedbackCategory, FeedbackPage, FeedbackStatus, Mood } from "../api/types";

export interface FeedbackFilter {
  store?: string | undefined;
  status?: FeedbackStatus | undefined;
  mood?: Mood | undefined;
  category?: FeedbackCategory | undefined;
  mine?: "yes" | undefined;
}

/** Newest first, page by page; `next` of a page leads to the older one. */
export const feedbackQuery = ({ store, status, mood, category, mine }: FeedbackFilter) =>
  infiniteQueryOptions({
    queryKey: ["feedback", "list", store ?? "", status ?? "", mood ?? "", category ?? "", mine ?? ""],
    queryFn: ({ pageParam }): Promise<FeedbackPage> =>
      ask(
        http.GET("/api/feedback", {
          params: {
            query: {
              ...(store ? { storeId: store } : {}),
              ...(status ? { status } : {}),
              ...(mood ? { mood } : {}),
              ...(category ? { category } : {}),
              ...(mine ? { assignee: "me" } : {}),
              ...(pageParam ? { before: pageParam } : {}),
            },
          },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const feedbackSummaryQuery = queryOptions({
  queryKey: ["feedback", "summary"],
  queryFn: () => ask(http.GET("/api/feedback/summary")),
});

export const feedbackOneQuery = (id: string) =>
  queryOptions({ queryKey: ["feedback", "one", id], queryFn: () => ask(http.GET("/api/feedback/{id}", { params: { path: { id } } })) });

export const assigneesQuery = queryOptions({
  queryKey: ["feedback", "assignees"],
  queryFn: () => ask(http.GET("/api/feedback/assignees")),
});
