import type { demo as fi } from "../fi/demo";

export const demo: typeof fi = {
  badge: "Demo data",
  title: "This is a demo",
  text: "Its stores, answers and feedback are made up. Try anything: nothing can be broken.",
  wake: "Its tablets and shoppers come to life with",
  removal: "To begin with a co-operative of your own, remove the demo. All of it goes, with everything that was tried in it.",
  remove: "Remove the demo",
  adminOnly: "An administrator can remove the demo.",
  entering: "Opening the demo",
  closed: "The demo did not open",
  stale: "The link was used or is too old. Start the server again: it prints a new one.",
};
