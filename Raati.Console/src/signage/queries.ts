import { queryOptions } from "@tanstack/react-query";
import type { Topic } from "../live/topics";
import { campaignApi, mediaApi, playlistApi, showingApi } from "./api";

/** Each names the others: a file its playlists, a playlist its campaigns, a campaign whether its playlist has changed. */
export const signageTopics: readonly Topic[] = ["media", "playlists", "campaigns"];

export const mediaQuery = queryOptions({ queryKey: ["media", "library"], queryFn: mediaApi.list });

export const playlistsQuery = queryOptions({ queryKey: ["playlists", "list"], queryFn: playlistApi.list });
export const playlistQuery = (id: string) => queryOptions({ queryKey: ["playlists", "one", id], queryFn: () => playlistApi.one(id) });

export const campaignsQuery = queryOptions({ queryKey: ["campaigns", "list"], queryFn: campaignApi.list });
export const campaignQuery = (id: string) => queryOptions({ queryKey: ["campaigns", "one", id], queryFn: () => campaignApi.one(id) });

/** Takeovers, opening hours and polls have their say too: asked again twice a minute. */
export const showingQuery = (storeId: string, at: number) =>
  queryOptions({
    queryKey: ["campaigns", "showing", storeId, at],
    queryFn: () => showingApi.ofStore(storeId, at),
    refetchInterval: 30_000,
    // The minute moves on: what was shown stands until the answer comes. Another store's never does.
    placeholderData: (shown, query) => (query?.queryKey[2] === storeId ? shown : undefined),
  });

/** The same of one tablet, now. */
export const kioskShowingQuery = (kioskId: string) =>
  queryOptions({
    queryKey: ["campaigns", "showing-tablet", kioskId],
    queryFn: () => showingApi.ofKiosk(kioskId),
    refetchInterval: 30_000,
  });
