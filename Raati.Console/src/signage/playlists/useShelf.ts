import type { MediaView } from "@raati/contracts";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useSpeech } from "../../i18n/i18n";
import { pollsQuery } from "../../polls/queries";
import { bestText } from "../../shared/localized";
import { mediaQuery } from "../queries";

export interface Shelf {
  media: ReadonlyMap<string, MediaView>;
  /** What each poll is called. */
  polls: ReadonlyMap<string, string>;
}

/** Everything that slides name, to be found by its id. */
export function useShelf(): Shelf {
  const { language } = useSpeech();
  const items = useQuery(mediaQuery).data?.items;
  const polls = useQuery(pollsQuery).data;
  return useMemo(
    () => ({
      media: new Map((items ?? []).map((item) => [item.file.sha256, item])),
      polls: new Map((polls ?? []).map((poll) => [poll.id, bestText(poll.question, language) || poll.name])),
    }),
    [items, polls, language],
  );
}
