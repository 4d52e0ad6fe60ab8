import { createRoute, createRouter } from "@tanstack/react-router";
import { Crashed } from "./Lost";
import { page } from "./page";
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
  component: page(() => import("../overview/OverviewPage"), "OverviewPage"),
});
const polls = createRoute({
  getParentRoute: () => root,
  path: "/polls",
  validateSearch: pollsSearch,
  component: page(() => import("../polls/PollsPage"), "PollsPage"),
});
const newPoll = createRoute({
  getParentRoute: () => root,
  path: "/polls/new",
  component: page(() => import("../polls/NewPollPage"), "NewPollPage"),
});
const setAside = createRoute({
  getParentRoute: () => root,
  path: "/polls/set-aside",
  component: page(() => import("../ballots/SetAsidePage"), "SetAsidePage"),
});
const poll = createRoute({
  getParentRoute: () => root,
  path: "/polls/$id",
  component: page(() => import("../polls/PollPage"), "PollPage"),
});
const publishing = createRoute({
  getParentRoute: () => root,
  path: "/polls/$id/tablets",
  component: page(() => import("../polls/PublishingPage"), "PublishingPage"),
});
const bulletins = createRoute({
  getParentRoute: () => root,
  path: "/bulletins",
  validateSearch: bulletinsSearch,
  component: page(() => import("../bulletins/BulletinsPage"), "BulletinsPage"),
});
const newBulletin = createRoute({
  getParentRoute: () => root,
  path: "/bulletins/new",
  component: page(() => import("../bulletins/BulletinPages"), "NewBulletinPage"),
});
const bulletin = createRoute({
  getParentRoute: () => root,
  path: "/bulletins/$id",
  component: page(() => import("../bulletins/BulletinPages"), "BulletinPage"),
});
const takeovers = createRoute({
  getParentRoute: () => root,
  path: "/urgent",
  component: page(() => import("../takeovers/TakeoversPage"), "TakeoversPage"),
});
const newTakeover = createRoute({
  getParentRoute: () => root,
  path: "/urgent/new",
  validateSearch: newTakeoverSearch,
  component: page(() => import("../takeovers/NewTakeoverPage"), "NewTakeoverPage"),
});
const takeover = createRoute({
  getParentRoute: () => root,
  path: "/urgent/$id",
  validateSearch: takeoverSearch,
  component: page(() => import("../takeovers/TakeoverPage"), "TakeoverPage"),
});
const tablets = createRoute({
  getParentRoute: () => root,
  path: "/tablets",
  validateSearch: tabletsSearch,
  component: page(() => import("../kiosks/KiosksPage"), "KiosksPage"),
});
const tablet = createRoute({
  getParentRoute: () => root,
  path: "/tablets/$id",
  component: page(() => import("../kiosks/KioskPage"), "KioskPage"),
});
const stores = createRoute({
  getParentRoute: () => root,
  path: "/stores",
  validateSearch: storesSearch,
  component: page(() => import("../stores/StoresPage"), "StoresPage"),
});
const storeImport = createRoute({
  getParentRoute: () => root,
  path: "/stores/import",
  component: page(() => import("../stores/import/ImportPage"), "ImportPage"),
});
const store = createRoute({
  getParentRoute: () => root,
  path: "/stores/$id",
  component: page(() => import("../stores/StorePage"), "StorePage"),
});
const feedback = createRoute({
  getParentRoute: () => root,
  path: "/feedback",
  validateSearch: feedbackSearch,
  component: page(() => import("../feedback/FeedbackPage"), "FeedbackPage"),
});
const people = createRoute({
  getParentRoute: () => root,
  path: "/people",
  validateSearch: peopleSearch,
  component: page(() => import("../operators/PeoplePage"), "PeoplePage"),
});
const apiKeys = createRoute({
  getParentRoute: () => root,
  path: "/api-keys",
  component: page(() => import("../operators/ApiKeysPage"), "ApiKeysPage"),
});
const account = createRoute({
  getParentRoute: () => root,
  path: "/account",
  component: page(() => import("../account/AccountPage"), "AccountPage"),
});
const audit = createRoute({
  getParentRoute: () => root,
  path: "/audit",
  validateSearch: auditSearch,
  component: page(() => import("../audit/AuditPage"), "AuditPage"),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: page(() => import("../settings/SettingsPage"), "SettingsPage"),
});

const guide = createRoute({
  getParentRoute: () => root,
  path: "/guide",
  component: page(() => import("../guide/GuidePage"), "GuidePage"),
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
