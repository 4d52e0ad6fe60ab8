import type { takeovers as fi } from "../fi/takeovers";
import { count } from "./common";

const tablets = (n: number) => (n === 1 ? "1 tablet" : `${count(n)} tablets`);
const listed = (names: readonly string[]) =>
  names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}` : (names[0] ?? "");

export const takeovers: typeof fi = {
  title: (up) =>
    up === 0
      ? "No urgent messages on the tablets"
      : up === 1
        ? "1 urgent message on the tablets"
        : `${count(up)} urgent messages on the tablets`,
  lead: "They cover the screens of the tablets until you take them off or their time passes.",
  add: "Give an urgent message",
  empty: {
    title: "No urgent messages yet",
    text: "An urgent message fills the screens of the tablets at once, even during a vote: a product recall, an evacuation, changed opening hours.",
  },
  past: "Earlier",
  columns: { title: "Urgent message", state: "State", given: "Given", ended: "Ended" },
  states: { up: "On the tablets", over: "Time passed", withdrawn: "Withdrawn" },
  kinds: {
    recall: "Product recall",
    evacuation: "Evacuation",
    openingHours: "Changed opening hours",
    notice: "Something else",
    unknown: "Urgent message",
  },
  about: {
    recall: "A product must not be used, and can be returned.",
    evacuation: "Everybody must leave at once. Ready to be given as it is.",
    openingHours: "The store closes or opens at another time than usual.",
    notice: "Write yourself what shoppers should do.",
  },
  colors: { yellow: "Yellow", red: "Red", blue: "Blue", black: "Black" },
  choose: "What is the urgent message about?",
  chooseLead: "The texts are there in three languages. You can change them.",
  newLead: "It is on the tablets as soon as you give it. All languages show at the same time.",
  changeTitle: "Change the urgent message",
  changeLead: "The change is on the tablets at once.",
  fields: {
    hint: "A language left empty doesn't show.",
    gapsHint: "Replace what stands in brackets in every language.",
    color: "Colour",
    until: "Shown until",
    untilWithdrawn: "Until I take it off",
    blocks: "The tablet does nothing else meanwhile",
    blocksHint: "Otherwise a shopper can put it aside and vote; it comes back when the tablet is left alone.",
    image: "Picture (optional)",
    imageHint: "Stands beside the text where there is room. The text never waits for it.",
    link: "More on the web",
    linkHint: "Optional. Shown as a QR code.",
  },
  gap: (what) => `Replace ${what}.`,
  linkWrong: "Give an address that begins with https://.",
  giveTo: (n) => (n === 1 ? "Give to 1 tablet" : `Give to ${count(n)} tablets`),
  giveChange: (n) => (n === 1 ? "Give the change to 1 tablet" : `Give the change to ${count(n)} tablets`),
  ask: {
    title: (n) => (n === 1 ? "Give to 1 tablet at once?" : `Give to ${count(n)} tablets at once?`),
    changeTitle: "Change the urgent message?",
    covers: (kiosks, stores) =>
      `It covers the ${kiosks === 1 ? "screen of 1 tablet" : `screens of ${count(kiosks)} tablets`} in ${stores === 1 ? "1 store" : `${count(stores)} stores`} at once, and interrupts the votes that are being given.`,
    aside: "Shoppers can put it aside.",
    blocks: "The tablets do nothing else until you take it off or its time passes.",
    nobody: "The audience reaches no tablet now. The message shows when a tablet that fits is paired.",
    give: "Give at once",
    change: "Change at once",
  },
  given: "Given. Receipts begin to arrive.",
  changed: "Changed. Receipts begin to arrive.",
  change: "Change the text",
  withdraw: "Take off the tablets",
  withdrawTitle: "Take it off the tablets?",
  withdrawText: "The message goes from all tablets at once. It can't be brought back, but you can give a new one.",
  withdrawn: "Taken off. Receipts begin to arrive.",
  by: (when, who) => `${when} by ${who}`,
  givenAt: (by) => `Given ${by}`,
  upUntil: (moment) => `Shown until ${moment}`,
  isUp: (title) => `Urgent message on the tablets: ${title}`,
  since: (moment) => `Given ${moment}`,
  facts: {
    kind: "About",
    given: "Given",
    withdrawn: "Withdrawn",
    meanwhile: "The tablet",
    blocks: "does nothing else meanwhile",
    aside: "lets a shopper put it aside",
  },
  counter: {
    all: (n) => (n === 1 ? "On the tablet's screen" : `On the screens of all ${count(n)} tablets`),
    onScreen: (n, all) => `${count(n)} of ${count(all)} on screen`,
    offline: ({ names, total }) => `${names} offline, shown when ${total === 1 ? "it is" : "they are"} back`,
    stuck: (n) => `${tablets(n)} can't show it`,
    stuckRemoving: (n) => `${tablets(n)} can't tell`,
    onTheirWay: (n) => `${tablets(n)} still on the way`,
    removed: (n, all) => `Taken off ${count(n)} of ${count(all)}`,
    allRemoved: (n) => (n === 1 ? "Taken off the tablet" : `Taken off all ${count(n)} tablets`),
    nobodyHad: "Taken off before any tablet had it.",
    stillShows: ({ names, total }) => `${names} still ${total === 1 ? "shows it until it is" : "show it until they are"} back`,
    removing: (n) => `${tablets(n)} ${n === 1 ? "is" : "are"} taking it off`,
    andMore: (names, more) => listed(more > 0 ? [...names, `${count(more)} more`] : names),
  },
};
