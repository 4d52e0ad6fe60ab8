import type { CampaignRequest, MediaRequest, PlaylistRequest } from "@raati/contracts";
import createClient from "openapi-fetch";
import { ask } from "../api/http";
import type { SignagePaths } from "./paths";

const http = createClient<SignagePaths>({ baseUrl: "/" });

const byId = (id: string) => ({ params: { path: { id } } });
const byHash = (sha256: string) => ({ params: { path: { sha256 } } });

/** Everything that the screens of signage ask of the hub, but for uploads. */
export const mediaApi = {
  list: () => ask(http.GET("/api/media")),
  change: (sha256: string, body: MediaRequest) => ask(http.PUT("/api/media/{sha256}", { ...byHash(sha256), body })),
  remove: (sha256: string) => ask(http.DELETE("/api/media/{sha256}", byHash(sha256))),
};

export const playlistApi = {
  list: () => ask(http.GET("/api/playlists")),
  one: (id: string) => ask(http.GET("/api/playlists/{id}", byId(id))),
  save: (id: string | undefined, body: PlaylistRequest) =>
    id ? ask(http.PUT("/api/playlists/{id}", { ...byId(id), body })) : ask(http.POST("/api/playlists", { body })),
  remove: (id: string) => ask(http.DELETE("/api/playlists/{id}", byId(id))),
  publish: (id: string) => ask(http.POST("/api/playlists/{id}/publish", byId(id))),
};

export const campaignApi = {
  list: () => ask(http.GET("/api/campaigns")),
  one: (id: string) => ask(http.GET("/api/campaigns/{id}", byId(id))),
  save: (id: string | undefined, body: CampaignRequest) =>
    id ? ask(http.PUT("/api/campaigns/{id}", { ...byId(id), body })) : ask(http.POST("/api/campaigns", { body })),
  remove: (id: string) => ask(http.DELETE("/api/campaigns/{id}", byId(id))),
  publish: (id: string) => ask(http.POST("/api/campaigns/{id}/publish", byId(id))),
  withdraw: (id: string) => ask(http.POST("/api/campaigns/{id}/withdraw", byId(id))),
};

export const showingApi = {
  ofStore: (id: string, at: number) => ask(http.GET("/api/stores/{id}/showing", { params: { path: { id }, query: { at } } })),
};
