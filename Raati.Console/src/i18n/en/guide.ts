import type { guide as fi } from "../fi/guide";

export const guide: typeof fi = {
  title: "Guide",
  lead: "The places of the console in short. Press ? for the keys.",
  parts: [
    {
      title: "To begin",
      text: "Add a store, pair a tablet and publish a poll. A tablet is paired by opening the tablet page on it and typing the code it shows under Tablets › Pair a tablet.",
    },
    {
      title: "Polls and bulletins",
      text: "Beside a draft stands the real tablet page. Publishing asks once and says how many tablets it reaches; then the receipts show as they arrive. A poll's page has its result with the range it may lie in, its stores, its hours, and how it was counted.",
    },
    {
      title: "Urgent messages",
      text: "An urgent message covers tablets at once, also over a vote. Begin from a template, fill in the brackets, and give it. It stays until it is taken off or its time passes.",
    },
    {
      title: "Tablets",
      text: "Worst first. Connected, painting and current are three things: a tablet can be connected while its screen is dark. Without a connection it goes on with its program and keeps its votes.",
    },
    {
      title: "Feedback",
      text: "What you open is read; it can be marked as unread again. Take it up, write a note, mark it as done. Shoppers never see notes.",
    },
    {
      title: "Stores and settings",
      text: "Opening hours say when a tablet should be painting. Saving the settings publishes the look to all tablets, and the earlier one can be taken back for ten seconds.",
    },
    {
      title: "When something went wrong",
      text: "What can be taken back is, from the message that says so, for ten seconds. What can't is asked once. Who did what stands in the audit log.",
    },
  ],
};
