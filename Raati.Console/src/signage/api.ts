import { type CampaignRequest, type MediaRequest, type PlaylistRequest, readCampaignView, readPlaylistView } from "@raati/contracts";
import { ask, http } from "../api/http";

type Sent<T> = T extends object ? { [Part in keyof T]: Sent<Exclude<T[Part], undefined>> } : T;

/** JSON has no undefined: a part that is undefined is left out. */
const sent = <T>(content: T) => content as Sent<T>;

const byId = (id: string) => ({ params: { path: { id } } });
const byHash = (sha256: string) => ({ params: { path: { sha256 } } });

/** Everything that the screens of signage ask of the hub, but for uploads. */
export const mediaApi = {
  list: () => ask(http.GET("/api/media")),
  change: (sha256: string, body: MediaRequest) => ask(http.PUT("/api/media/{sha256}", { ...byHash(sha256), body: sent(body) })),
  remove: (sha256: string) => ask(http.DELETE("/api/media/{sha256}", byHash(sha256))),
};

export const playlistApi = {
  list: async () => (await ask(http.GET("/api/playlists"))).map(readPlaylistView),
  one: async (id: string) => readPlaylistView(await ask(http.GET("/api/playlists/{id}", byId(id)))),
  save: async (id: string | undefined, content: PlaylistRequest) => {
    const body = sent(content);
    return readPlaylistView(
      await (id ? ask(http.PUT("/api/playlists/{id}", { ...byId(id), body })) : ask(http.POST("/api/playlists", { body }))),
    );
  },
  remove: (id: string) => ask(http.DELETE("/api/playlists/{id}", byId(id))),
  publish: async (id: string) => readPlaylistView(await ask(http.POST("/api/playlists/{id}/publish", byId(id)))),
};

export const campaignApi = {
  list: async () => (await ask(http.GET("/api/campaigns"))).map(readCampaignView),
  one: async (id: string) => readCampaignView(await ask(http.GET("/api/campaigns/{id}", byId(id)))),
  save: async (id: string | undefined, content: CampaignRequest) => {
    const body = sent(content);
    return readCampaignView(
      await (id ? ask(http.PUT("/api/campaigns/{id}", { ...byId(id), body })) : ask(http.POST("/api/campaigns", { body }))),
    );
  },
  remove: (id: string) => ask(http.DELETE("/api/campaigns/{id}", byId(id))),
  publish: async (id: string) => readCampaignView(await ask(http.POST("/api/campaigns/{id}/publish", byId(id)))),
  withdraw: async (id: string) => readCampaignView(await ask(http.POST("/api/campaigns/{id}/withdraw", byId(id)))),
};

export const showingApi = {
  ofStore: (id: string, at: number) => ask(http.GET("/api/stores/{id}/showing", { params: { path: { id }, query: { at } } })),
  ofKiosk: (id: string) => ask(http.GET("/api/kiosks/{id}/showing", byId(id))),
};
