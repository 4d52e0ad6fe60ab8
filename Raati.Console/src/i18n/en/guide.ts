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
      title: "Pictures, playlists and campaigns",
      text: "In this order: drop pictures and videos into Pictures and videos, put slides in a row in a playlist, and let a campaign say where and when it plays: tablets, dates, weekdays, hours, priority. Publishing sends it to the tablets at once, with receipts; on the glass it is when its turn comes, between the questions.",
    },
    {
      title: "What is showing, and proof of play",
      text: "What is showing answers what a store shows at a moment, now or on Friday at five, and why. Proof of play counts what really stood on the glass, by campaign, slide, store, day and hour, beside what was expected; what is expected is known when the hour is over.",
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
      title: "People, keys and the audit log",
      text: "People are invited by e-mail and see what their role and stores allow. API keys are for other systems, and are shown once. The audit log says who did what, and when.",
    },
    {
      title: "When something went wrong",
      text: "What can be taken back is, from the message that says so, for ten seconds. What can't is asked once. Who did what stands in the audit log.",
    },
  ],
};
