import type {
  CampaignRequest,
  CampaignView,
  MediaLibrary,
  MediaRequest,
  MediaView,
  PlaylistRequest,
  PlaylistView,
  ShowingView,
} from "@raati/contracts";

// The doors of signage, written by hand until the OpenAPI document has them; then `api.ts` takes `http` of `../api/http`, and this goes.

interface Answer<T> {
  responses: { 200: { headers: Record<string, unknown>; content: { "application/json": T } } };
}
interface Sent<B> {
  requestBody: { content: { "application/json": B } };
}
interface ById {
  parameters: { path: { id: string } };
}
interface ByHash {
  parameters: { path: { sha256: string } };
}
interface AtMoment {
  parameters: { path: { id: string }; query?: { at?: number } };
}

export interface SignagePaths {
  "/api/media": { get: Answer<MediaLibrary> };
  "/api/media/{sha256}": { put: ByHash & Sent<MediaRequest> & Answer<MediaView>; delete: ByHash & Answer<undefined> };
  "/api/playlists": { get: Answer<PlaylistView[]>; post: Sent<PlaylistRequest> & Answer<PlaylistView> };
  "/api/playlists/{id}": {
    get: ById & Answer<PlaylistView>;
    put: ById & Sent<PlaylistRequest> & Answer<PlaylistView>;
    delete: ById & Answer<undefined>;
  };
  "/api/playlists/{id}/publish": { post: ById & Answer<PlaylistView> };
  "/api/campaigns": { get: Answer<CampaignView[]>; post: Sent<CampaignRequest> & Answer<CampaignView> };
  "/api/campaigns/{id}": {
    get: ById & Answer<CampaignView>;
    put: ById & Sent<CampaignRequest> & Answer<CampaignView>;
    delete: ById & Answer<undefined>;
  };
  "/api/campaigns/{id}/publish": { post: ById & Answer<CampaignView> };
  "/api/campaigns/{id}/withdraw": { post: ById & Answer<CampaignView> };
  "/api/stores/{id}/showing": { get: AtMoment & Answer<ShowingView> };
}
