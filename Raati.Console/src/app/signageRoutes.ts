import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { part } from "../shared/part";
import { root } from "./root";
import { calendarSearch, campaignsSearch, mediaSearch, newCampaignSearch, playlistsSearch, playsSearch, showingSearch } from "./searches";

const media = createRoute({
  getParentRoute: () => root,
  path: "/media",
  validateSearch: mediaSearch,
  component: lazyRouteComponent(
    part(() => import("../signage/media/MediaPage")),
    "MediaPage",
  ),
});
const playlists = createRoute({
  getParentRoute: () => root,
  path: "/playlists",
  validateSearch: playlistsSearch,
  component: lazyRouteComponent(
    part(() => import("../signage/playlists/PlaylistsPage")),
    "PlaylistsPage",
  ),
});
const newPlaylist = createRoute({
  getParentRoute: () => root,
  path: "/playlists/new",
  component: lazyRouteComponent(
    part(() => import("../signage/playlists/PlaylistPages")),
    "NewPlaylistPage",
  ),
});
const playlist = createRoute({
  getParentRoute: () => root,
  path: "/playlists/$id",
  component: lazyRouteComponent(
    part(() => import("../signage/playlists/PlaylistPages")),
    "PlaylistPage",
  ),
});
const campaigns = createRoute({
  getParentRoute: () => root,
  path: "/campaigns",
  validateSearch: campaignsSearch,
  component: lazyRouteComponent(
    part(() => import("../signage/campaigns/CampaignsPage")),
    "CampaignsPage",
  ),
});
const calendar = createRoute({
  getParentRoute: () => root,
  path: "/campaigns/calendar",
  validateSearch: calendarSearch,
  component: lazyRouteComponent(
    part(() => import("../signage/calendar/CalendarPage")),
    "CalendarPage",
  ),
});
const newCampaign = createRoute({
  getParentRoute: () => root,
  path: "/campaigns/new",
  validateSearch: newCampaignSearch,
  component: lazyRouteComponent(
    part(() => import("../signage/campaigns/CampaignPages")),
    "NewCampaignPage",
  ),
});
const campaign = createRoute({
  getParentRoute: () => root,
  path: "/campaigns/$id",
  component: lazyRouteComponent(
    part(() => import("../signage/campaigns/CampaignPages")),
    "CampaignPage",
  ),
});
const showing = createRoute({
  getParentRoute: () => root,
  path: "/showing",
  validateSearch: showingSearch,
  component: lazyRouteComponent(
    part(() => import("../signage/showing/ShowingPage")),
    "ShowingPage",
  ),
});
const plays = createRoute({
  getParentRoute: () => root,
  path: "/plays",
  validateSearch: playsSearch,
  component: lazyRouteComponent(
    part(() => import("../signage/plays/PlaysPage")),
    "PlaysPage",
  ),
});

export const signageRoutes = [media, playlists, newPlaylist, playlist, campaigns, calendar, newCampaign, campaign, showing, plays] as const;
