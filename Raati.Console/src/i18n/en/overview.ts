import type { overview as fi } from "../fi/overview";
import { count } from "./common";

const tablets = (n: number) => (n === 1 ? "1 tablet" : `${count(n)} tablets`);

export const overview: typeof fi = {
  headline: {
    fine: "All is well",
    urgent: (messages, n) =>
      `${messages === 1 ? "An urgent message is" : `${count(messages)} urgent messages are`} on the tablets${n === 0 ? "" : `, and ${tablets(n)} ${n === 1 ? "needs" : "need"} attention`}`,
    unseen: "No tablet has connected yet",
    someUnseen: (n, all) => `${tablets(n)} of ${count(all)} ${n === 1 ? "has" : "have"} not connected yet`,
    store: (name) => `All is well, except at ${name}`,
    area: (name) => `All is well, except in ${name}`,
    few: (n) => `All is well, except ${tablets(n)}`,
    many: (n, all) => `${tablets(n)} of ${count(all)} need attention`,
  },
  asleep: {
    title: "The demo's tablets have not been started",
    text: "The two weeks of answers below came with the demo. Its tablets and shoppers begin with this command, in the project's folder:",
  },
  begin: "Welcome",
  fleetLink: "All tablets",
  fleetBar: "Status of the tablets",
  incident: (where, n) => `${where}, ${tablets(n)}`,
  incidentAll:
    "Every tablet of the place has lost its connection: the network is probably the cause. Votes stay on the tablets until it is back.",
  openPolls: "Open polls",
  pollsLink: "All polls",
  noPolls: "No poll is open.",
  noPollsText: "Tablets show bulletins and a greeting until the next poll opens.",
  morePolls: (n) => `and ${count(n)} more`,
  week: {
    title: "Answers this week",
    of: (goal) => `/ ${count(goal)}`,
    more: (percent) => `+${percent} against last week at this point`,
    less: (percent) => `−${percent} against last week at this point`,
    same: "the same as last week at this point",
    first: "The first week",
    fromNothing: "last week 0 at this point",
    goal: (n) => `goal ${count(n)}`,
    forecast: (n) => `forecast ${count(n)}`,
    last: (n) => `last week ${count(n)}`,
    none: "The week begins here: the first answer shows at once.",
    summary: (now, goal, last) => `${count(now)} answers this week, the goal is ${count(goal)}, last week ${count(last)}`,
    days: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  },
  waiting: {
    title: "Waiting for you",
    nothing: "Nothing waits for you.",
    nothingText: "New feedback, polls about to close and results ready to be certified show up here.",
    unread: (n) => (n === 1 ? "Unread message" : "Unread messages"),
    oldest: (ago) => `The oldest ${ago}`,
    mine: (n) => (n === 1 ? "Message in your hands" : "Messages in your hands"),
    certify: (n) => (n === 1 ? "Result ready to be certified" : "Results ready to be certified"),
    closing: (n) => (n === 1 ? "Poll closes soon" : "Polls close soon"),
    behind: (n) => (n === 1 ? "Tablet behind its program" : "Tablets behind their program"),
    behindText: "They fetch what is missing by themselves.",
    setAside: (n) => (n === 1 ? "Ballot set aside" : "Ballots set aside"),
    setAsideText: "They are not counted.",
    drafts: (n) => (n === 1 ? "Draft unfinished" : "Drafts unfinished"),
  },
  steps: {
    title: "How to get going",
    store: "Add the first store",
    storeText: "Tablets and polls belong to stores.",
    kiosk: "Pair a tablet",
    kioskText: "Open this server's address /kiosk/ on the tablet and enter its code here.",
    poll: "Publish a poll",
    pollText: "It is on the tablet within a second, and you see the receipt.",
    done: "done",
  },
};
