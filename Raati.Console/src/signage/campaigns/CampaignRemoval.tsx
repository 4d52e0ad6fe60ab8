import { Button } from "@mantine/core";
import type { CampaignView } from "@raati/contracts";
import { useNavigate } from "@tanstack/react-router";
import { useTexts } from "../../i18n/i18n";
import { useAction } from "../../shared/useAction";
import { campaignApi } from "../api";
import { signageTopics } from "../queries";

/** Off the tablets when it is on them; gone when it isn't. Either can be taken back. */
export function CampaignRemoval({ campaign, onDiscarded }: { campaign: CampaignView; onDiscarded(): void }) {
  const words = useTexts().campaigns;
  const navigate = useNavigate();
  const withdraw = useAction(() => campaignApi.withdraw(campaign.id), {
    stale: signageTopics,
    say: () => words.withdrawn,
    // What was changed since it was published would go out with it, and what is over can't go out.
    undo: () => (campaign.changed || campaign.isOver ? undefined : () => campaignApi.publish(campaign.id)),
  });
  const discard = useAction(() => campaignApi.remove(campaign.id), {
    stale: signageTopics,
    say: () => words.discarded,
    undo: () => () => campaignApi.save(undefined, campaign.content),
    done: () => {
      onDiscarded();
      void navigate({ to: "/campaigns" });
    },
  });
  const act = campaign.published ? withdraw : discard;
  return (
    <Button variant="subtle" color="red" loading={act.isPending} onClick={() => act.mutate()}>
      {campaign.published ? words.withdraw : words.discard}
    </Button>
  );
}
