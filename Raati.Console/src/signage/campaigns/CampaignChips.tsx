import type { CampaignView } from "@raati/contracts";
import { useTexts } from "../../i18n/i18n";
import chip from "../../polls/PollChip.module.css";
import { stateOf } from "./state";

export function CampaignChips({ campaign }: { campaign: CampaignView }) {
  const { states } = useTexts().campaigns;
  const state = stateOf(campaign);
  return (
    <>
      <span className={chip.chip} data-state={state === "published" ? "open" : state}>
        {states[state]}
      </span>{" "}
      {campaign.published && campaign.changed && (
        <span className={chip.chip} data-state="provisional">
          {states.changed}
        </span>
      )}
    </>
  );
}
