import type { search as fi } from "../fi/search";
import { count } from "./common";

export const search: typeof fi = {
  button: "Search",
  title: "Search and go",
  placeholder: "Poll, store, tablet or page",
  results: "Results",
  groups: {
    page: "Pages",
    action: "Actions",
    poll: "Polls",
    bulletin: "Bulletins",
    takeover: "Urgent messages",
    campaign: "Campaigns",
    playlist: "Playlists",
    store: "Stores",
    tablet: "Tablets",
  },
  none: (q) => `Nothing matches “${q}”.`,
  found: (n) => (n === 1 ? "1 result" : `${count(n)} results`),
  keys: "Arrows choose, Enter opens, Esc closes",
  help: {
    title: "Keyboard",
    button: "Keyboard",
    keys: {
      search: "Search and go",
      help: "This help",
      newPoll: "New poll",
      overview: "Overview",
      polls: "Polls",
      bulletins: "Bulletins",
      takeovers: "Urgent messages",
      tablets: "Tablets",
      stores: "Stores",
      feedback: "Feedback",
      enterOption: "Add an option (among a poll's options)",
      moveOption: "Move an option",
      close: "Close a window",
    },
    after: "then",
  },
};
