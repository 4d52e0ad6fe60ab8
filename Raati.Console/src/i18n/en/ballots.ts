import type { ballots as fi } from "../fi/ballots";
import { count } from "./common";

const some = (n: number) => (n === 1 ? "1 ballot" : `${count(n)} ballots`);

export const ballots: typeof fi = {
  title: "Ballots set aside",
  count: (n) => (n === 1 ? "1 ballot is set aside" : `${count(n)} ballots are set aside`),
  inLead: (n) => `${some(n)} set aside`,
  lead: "The hub did not know their poll or where their tablet stood, or the poll takes no such answer. They are kept here and are not counted.",
  empty: {
    title: "No ballot is set aside",
    text: "Ballots whose poll or tablet's place the hub does not know come here. They are kept until they can be let in.",
  },
  columns: { poll: "Poll", why: "Why", from: "From", came: "Last" },
  unknownPoll: "Unknown poll",
  draft: "They come in by themselves when the poll is published.",
  published: "Published",
  reasons: {
    pollUnknown: "there is no such poll, or it is not published",
    placementUnknown: "where the tablet stood is not known",
    placementOfAnother: "cast where another tablet stands",
    refused: "the poll does not take such an answer",
    unknown: "no reason was kept",
  },
  ballots: some,
  others: (n) => (n === 1 ? "and 1 other tablet" : `and ${count(n)} other tablets`),
  since: (first) => `first ${first}`,
  admit: "Let in",
  admitTitle: (n) => (n === 1 ? "Let the ballot into the result?" : `Let ${count(n)} ballots into the result?`),
  admitText:
    "You vouch that they were cast on your tablets. They are checked once more, and those in order move into the result. That can't be undone.",
  done: (admitted, left) =>
    `${admitted === 0 ? "No ballot could be let in" : admitted === 1 ? "1 ballot was let in" : `${count(admitted)} ballots were let in`}${left > 0 ? `, ${count(left)} stay set aside.` : "."}`,
};
