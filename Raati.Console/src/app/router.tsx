import { createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { Crashed } from "./Lost";
import { root } from "./root";
import {
  auditSearch,
  bulletinsSearch,
  feedbackSearch,
  newTakeoverSearch,
  parseSearch,
  peopleSearch,
  pollsSearch,
  storesSearch,
  stringifySearch,
  tabletsSearch,
  takeoverSearch,
} from "./searches";
import { signageRoutes } from "./signageRoutes";

// Every page is fetched when it is first needed: the link under the pointer already begins.
const overview = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("../overview/OverviewPage"), "OverviewPage"),
});
const polls = createRoute({
  getParentRoute: () => root,
  path: "/polls",
  validateSearch: pollsSearch,
  component: lazyRouteComponent(() => import("../polls/PollsPage"), "PollsPage"),
});
const newPoll = createRoute({
  getParentRoute: () => root,
  path: "/polls/new",
  component: lazyRouteComponent(() => import("../polls/NewPollPage"), "NewPollPage"),
});
const setAside = createRoute({
  getParentRoute: () => root,
  path: "/polls/set-aside",
  component: lazyRouteComponent(() => import("../ballots/SetAsidePage"), "SetAsidePage"),
});
const poll = createRoute({
  getParentRoute: () => root,
  path: "/polls/$id",
  component: lazyRouteComponent(() => import("../polls/PollPage"), "PollPage"),
});
const publishing = createRoute({
  getParentRoute: () => root,
  path: "/polls/$id/tablets",
  component: lazyRouteComponent(() => import("../polls/PublishingPage"), "PublishingPage"),
});
const bulletins = createRoute({
  getParentRoute: () => root,
  path: "/bulletins",
  validateSearch: bulletinsSearch,
  component: lazyRouteComponent(() => import("../bulletins/BulletinsPage"), "BulletinsPage"),
});
const newBulletin = createRoute({
  getParentRoute: () => root,
  path: "/bulletins/new",
  component: lazyRouteComponent(() => import("../bulletins/BulletinPages"), "NewBulletinPage"),
});
const bulletin = createRoute({
  getParentRoute: () => root,
  path: "/bulletins/$id",
  component: lazyRouteComponent(() => import("../bulletins/BulletinPages"), "BulletinPage"),
});
const takeovers = createRoute({
  getParentRoute: () => root,
  path: "/urgent",
  component: lazyRouteComponent(() => import("../takeovers/TakeoversPage"), "TakeoversPage"),
});
const newTakeover = createRoute({
  getParentRoute: () => root,
  path: "/urgent/new",
  validateSearch: newTakeoverSearch,
  component: lazyRouteComponent(() => import("../takeovers/NewTakeoverPage"), "NewTakeoverPage"),
});
const takeover = createRoute({
  getParentRoute: () => root,
  path: "/urgent/$id",
  validateSearch: takeoverSearch,
  component: lazyRouteComponent(() => import("../takeovers/TakeoverPage"), "TakeoverPage"),
});
const tablets = createRoute({
  getParentRoute: () => root,
  path: "/tablets",
  validateSearch: tabletsSearch,
  component: lazyRouteComponent(() => import("../kiosks/KiosksPage"), "KiosksPage"),
});
const tablet = createRoute({
  getParentRoute: () => root,
  path: "/tablets/$id",
  component: lazyRouteComponent(() => import("../kiosks/KioskPage"), "KioskPage"),
});
const stores = createRoute({
  getParentRoute: () => root,
  path: "/stores",
  validateSearch: storesSearch,
  component: lazyRouteComponent(() => import("../stores/StoresPage"), "StoresPage"),
});
const storeImport = createRoute({
  getParentRoute: () => root,
  path: "/stores/import",
  component: lazyRouteComponent(() => import("../stores/import/ImportPage"), "ImportPage"),
});
const store = createRoute({
  getParentRoute: () => root,
  path: "/stores/$id",
  component: lazyRouteComponent(() => import("../stores/StorePage"), "StorePage"),
});
const feedback = createRoute({
  getParentRoute: () => root,
  path: "/feedback",
  validateSearch: feedbackSearch,
  component: lazyRouteComponent(() => import("../feedback/FeedbackPage"), "FeedbackPage"),
});
const people = createRoute({
  getParentRoute: () => root,
  path: "/people",
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import("../operators/PeoplePage"), "PeoplePage"),
});
const apiKeys = createRoute({
  getParentRoute: () => root,
  path: "/api-keys",
  component: lazyRouteComponent(() => import("../operators/ApiKeysPage"), "ApiKeysPage"),
});
const account = createRoute({
  getParentRoute: () => root,
  path: "/account",
  component: lazyRouteComponent(() => import("../account/AccountPage"), "AccountPage"),
});
const audit = createRoute({
  getParentRoute: () => root,
  path: "/audit",
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import("../audit/AuditPage"), "AuditPage"),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: lazyRouteComponent(() => import("../settings/SettingsPage"), "SettingsPage"),
});

const guide = createRoute({
  getParentRoute: () => root,
  path: "/guide",
  component: lazyRouteComponent(() => import("../guide/GuidePage"), "GuidePage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    overview,
    polls,
    newPoll,
    setAside,
    poll,
    publishing,
    bulletins,
    newBulletin,
    bulletin,
    takeovers,
    newTakeover,
    takeover,
    ...signageRoutes,
    tablets,
    tablet,
    stores,
    storeImport,
    store,
    feedback,
    people,
    apiKeys,
    settings,
    account,
    audit,
    guide,
  ]),
  basepath: "/console",
  defaultPreload: "intent",
  defaultErrorComponent: Crashed,
  scrollRestoration: true,
  parseSearch,
  stringifySearch,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
