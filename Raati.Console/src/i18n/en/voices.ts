import type { bulletins as fiBulletins } from "../fi/voices";
import { count } from "./common";

export const bulletins: typeof fiBulletins = {
  title: (shown) =>
    shown === 0 ? "No bulletins on the tablets" : shown === 1 ? "1 bulletin on the tablets" : `${count(shown)} bulletins on the tablets`,
  add: "New bulletin",
  empty: {
    title: "No bulletins yet",
    text: "A bulletin is a title and a few sentences on the idle tablet: opening hours, an event, a thank-you.",
  },
  columns: { title: "Bulletin", state: "State", from: "Shown from", until: "Shown until" },
  states: { draft: "Draft", published: "On the tablets", withdrawn: "Off the tablets", changed: "Unpublished changes" },
  newTitle: "New bulletin",
  editTitle: "Edit the bulletin",
  fields: {
    title: "Title",
    text: "Text",
    titleIn: (language) => `Title, ${language}`,
    textIn: (language) => `Text, ${language}`,
    from: "Shown from",
    fromNow: "As soon as it is published",
    fromThen: "Since it was published",
    until: "Shown until",
    untilWithdrawn: "Until I withdraw it",
  },
  titleMissing: "Write the title in at least one language.",
  publish: "Publish",
  publishAgain: "Publish the changes",
  published: "Published. Receipts begin to arrive.",
  withdraw: "Withdraw from the tablets",
  withdrawn: "Withdrawn from the tablets.",
  discard: "Delete the draft",
  discarded: "The bulletin is deleted.",
  publishTo: (n) => (n === 1 ? "Publish to 1 tablet" : `Publish to ${count(n)} tablets`),
  search: "Search bulletins",
  noMatch: "No bulletin fits the filters.",
  clearFilters: "Clear filters",
  filter: "Filter bulletins",
  all: "All",
  untitled: "Untitled bulletin",
};
