import type { publishing as fi } from "../fi/publishing";
import { count } from "./common";

export const publishing: typeof fi = {
  audience: {
    all: "All tablets",
    chosen: "Chosen ones",
    mode: "Audience",
    areas: "Areas",
    stores: "Stores",
    formats: "Formats",
    touchpoints: "Places",
    tags: "Tags",
    kiosks: "Single tablets",
    excludedStores: "Except stores",
    excludedKiosks: "Except tablets",
    exclude: "Leave some out",
    hint: "A tablet is in when it meets any one of these.",
    size: (kiosks, stores) =>
      kiosks === 0
        ? "Reaches no tablet now"
        : `${kiosks === 1 ? "1 tablet" : `${count(kiosks)} tablets`}, ${stores === 1 ? "1 store" : `${count(stores)} stores`}`,
    counting: "Counting…",
    except: (what) => `except ${what}`,
    nothing: "Nothing chosen",
  },
  receipts: {
    title: "On the tablets",
    sentence: (painted, missing, audience) => {
      if (audience === 0) return "The audience reaches no tablet";
      if (missing === 0) return audience === 1 ? "On the tablet's screen" : `On the screens of all ${count(audience)} tablets`;
      return `On ${count(painted)} ${painted === 1 ? "screen" : "screens"}, ${count(missing)} missing`;
    },
    received: "Received",
    applied: "Stored",
    painted: "On screen",
    removed: "Taken off",
    of: (n, all) => `${count(n)} / ${count(all)}`,
    lagging: "Still missing",
    stillHave: "Still show it",
    laggards: (n) => (n === 1 ? "1 tablet" : `${count(n)} tablets`),
    more: (n) => `and ${count(n)} more`,
    help: "A tablet fetches what it lacks as soon as it is connected again. You need not do anything.",
    removeHelp: "A tablet takes it off as soon as it is connected again. You need not do anything.",
    waiting: "Waiting for receipts…",
    published: "Published",
    page: (painted, missing, audience) => {
      if (audience === 0) return "The poll reaches no tablet";
      if (missing === 0)
        return audience === 1 ? "The poll is on the tablet's screen" : `The poll is on the screens of all ${count(audience)} tablets`;
      return `The poll is on ${count(painted)} screens, ${count(missing)} ${missing === 1 ? "is" : "are"} missing`;
    },
    pageRemoved: (removed, audience) => `The poll is taken off ${count(removed)} of ${count(audience)} tablets`,
    seconds: (tenths) => (tenths === undefined ? "<\u00a00.1\u00a0s" : `${tenths}\u00a0s`),
    pace: (half, last) => `half\u00a0in\u00a0${half}, the\u00a0last\u00a0in\u00a0${last}`,
    marks: {
      painted: "on screen",
      applied: "stored",
      received: "received",
      waiting: "receipt awaited",
      offline: "waits for a connection",
      stalled: "picture doesn't move",
      failed: "failed",
      removed: "taken off",
    },
    atLarge: "Receipts",
    showAll: (n) => `Show all ${count(n)}`,
    lastSeen: (moment) => `last seen ${moment}`,
    rest: {
      title: "The rest get it by themselves",
      text: "A tablet fetches what it lacks as soon as it is connected again. There is nothing you need to do.",
    },
    unpublished: "This is not published.",
  },
  reasons: {
    offline: "Offline",
    notPainting: "Not painting",
    waiting: "Waiting for its receipt",
    inUse: "A shopper is using the tablet",
    failed: "Failed",
    neverSeen: "Has never been connected yet",
    notYetShown: "Stored, its turn comes",
    unknown: "The reason isn't known",
  },
};
