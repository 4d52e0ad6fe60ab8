import { createRoute } from "@tanstack/react-router";
import { page } from "./page";
import { root } from "./root";
import { calendarSearch, campaignsSearch, mediaSearch, newCampaignSearch, playlistsSearch, playsSearch, showingSearch } from "./searches";

const media = createRoute({
  getParentRoute: () => root,
  path: "/media",
  validateSearch: mediaSearch,
  component: page(() => import("../signage/media/MediaPage"), "MediaPage"),
});
const playlists = createRoute({
  getParentRoute: () => root,
  path: "/playlists",
  validateSearch: playlistsSearch,
  component: page(() => import("../signage/playlists/PlaylistsPage"), "PlaylistsPage"),
});
const newPlaylist = createRoute({
  getParentRoute: () => root,
  path: "/playlists/new",
  component: page(() => import("../signage/playlists/PlaylistPages"), "NewPlaylistPage"),
});
const playlist = createRoute({
  getParentRoute: () => root,
  path: "/playlists/$id",
  component: page(() => import("../signage/playlists/PlaylistPages"), "PlaylistPage"),
});
const campaigns = createRoute({
  getParentRoute: () => root,
  path: "/campaigns",
  validateSearch: campaignsSearch,
  component: page(() => import("../signage/campaigns/CampaignsPage"), "CampaignsPage"),
});
const calendar = createRoute({
  getParentRoute: () => root,
  path: "/campaigns/calendar",
  validateSearch: calendarSearch,
  component: page(() => import("../signage/calendar/CalendarPage"), "CalendarPage"),
});
const newCampaign = createRoute({
  getParentRoute: () => root,
  path: "/campaigns/new",
  validateSearch: newCampaignSearch,
  component: page(() => import("../signage/campaigns/CampaignPages"), "NewCampaignPage"),
});
const campaign = createRoute({
  getParentRoute: () => root,
  path: "/campaigns/$id",
  component: page(() => import("../signage/campaigns/CampaignPages"), "CampaignPage"),
});
const showing = createRoute({
  getParentRoute: () => root,
  path: "/showing",
  validateSearch: showingSearch,
  component: page(() => import("../signage/showing/ShowingPage"), "ShowingPage"),
});
const plays = createRoute({
  getParentRoute: () => root,
  path: "/plays",
  validateSearch: playsSearch,
  component: page(() => import("../signage/plays/PlaysPage"), "PlaysPage"),
});

export const signageRoutes = [media, playlists, newPlaylist, playlist, campaigns, calendar, newCampaign, campaign, showing, plays] as const;
