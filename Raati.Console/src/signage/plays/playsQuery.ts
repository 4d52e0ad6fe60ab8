import { readPlayReportView } from "@raati/contracts";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { ask, http } from "../../api/http";
import type { Grouping } from "./groupings";

/** What is asked, as it stands in the address; days are those of the stores' clocks. */
export interface PlaysSearch {
  by?: Grouping | undefined;
  campaign?: string | undefined;
  store?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

const PageLines = 200;

/** As the API takes it; what is absent narrows nothing. */
export const playParameters = ({ by, campaign, store, from, to }: PlaysSearch) => ({
  by: by ?? "campaign",
  ...(campaign ? { campaign } : {}),
  ...(store ? { store } : {}),
  ...(from ? { fromDate: from } : {}),
  ...(to ? { untilDate: to } : {}),
});

/** Of each line its day, campaign, slide and store: whoever takes the table sums up by themselves. */
export const exportAddress = (search: PlaysSearch): string =>
  `/api/plays.csv?${new URLSearchParams({ ...playParameters(search), by: search.by === "hour" ? "hour" : "detail" }).toString()}`;

export const playsQuery = (search: PlaysSearch) =>
  infiniteQueryOptions({
    queryKey: ["plays", "report", search],
    queryFn: async ({ pageParam }) =>
      readPlayReportView(
        await ask(http.GET("/api/plays", { params: { query: { ...playParameters(search), skip: pageParam, take: PageLines } } })),
      ),
    initialPageParam: 0,
    getNextPageParam: (page, pages) => (page.more ? pages.length * PageLines : undefined),
    // Plays come in all the time: nobody is told of each.
    refetchInterval: 30_000,
  });

/** One campaign's plays on one day. */
export const dayOfCampaignQuery = (campaign: string, day: string) =>
  queryOptions({
    queryKey: ["plays", "day", campaign, day],
    queryFn: async () =>
      readPlayReportView(await ask(http.GET("/api/plays", { params: { query: playParameters({ campaign, from: day, to: day }) } }))),
    refetchInterval: 30_000,
  });
