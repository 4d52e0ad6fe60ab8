import type { PollRow } from "../api/types";
import { written } from "../shared/localized";
import { byUrgency, groupOf, type PollGroup } from "./life";

/** The polls of a group in which every word is found: in the name, or in the question in any language. */
export function findPolls(polls: readonly PollRow[], show: PollGroup | undefined, q: string | undefined): PollRow[] {
  const words = (q ?? "").toLocaleLowerCase("fi").split(/\s+/).filter(Boolean);
  return byUrgency(
    polls.filter((poll) => {
      if (show && groupOf(poll.state) !== show) return false;
      const text = [poll.name, ...written.map((language) => poll.question[language] ?? "")].join(" ").toLocaleLowerCase("fi");
      return words.every((word) => text.includes(word));
    }),
  );
}
