import type { ShowingCampaign } from "@raati/contracts";
import { useTexts } from "../../i18n/i18n";
import { useTimes } from "../../time/useTimes";

/** When a campaign next comes on or goes off. What was not published, or is not for this place, has no next time to speak of. */
export function useNextWords(zone: string): (found: ShowingCampaign) => string {
  const { goesOn, goesOff, noChange } = useTexts().showing;
  const times = useTimes();
  return ({ reason, nextChangeMs }) => {
    if (nextChangeMs !== undefined) return (reason === "on" ? goesOff : goesOn)(times.moment(nextChangeMs, zone));
    return reason === "notPublished" || reason === "otherAudience" || reason === "afterItsDates" ? "" : noChange;
  };
}
