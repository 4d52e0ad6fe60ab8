import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ask, http } from "../api/http";
import { type AudienceDraft, choosesNothing, toAudience } from "./audience";

/** How many tablets an audience reaches now; follows the picker, and tablets that come and go. */
export function useAudienceSize(draft: AudienceDraft) {
  const [settled] = useDebouncedValue(draft, 250);
  const query = useQuery({
    queryKey: ["kiosks", "audience", toAudience(settled)],
    queryFn: () => ask(http.POST("/api/audience/size", { body: toAudience(settled) })),
    enabled: !choosesNothing(settled),
    placeholderData: keepPreviousData,
  });
  return choosesNothing(draft) ? { kiosks: 0, stores: 0 } : query.data;
}
