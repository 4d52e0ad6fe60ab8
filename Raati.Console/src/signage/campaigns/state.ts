import type { CampaignView } from "@raati/contracts";

export type CampaignState = "draft" | "published" | "withdrawn" | "over";

export function stateOf(campaign: Pick<CampaignView, "published" | "publicationVersion" | "isOver">): CampaignState {
  if (campaign.isOver && campaign.publicationVersion > 0) return "over";
  if (campaign.published) return "published";
  return campaign.publicationVersion > 0 ? "withdrawn" : "draft";
}

const order: Readonly<Record<CampaignState, number>> = { published: 0, draft: 1, withdrawn: 2, over: 3 };

/** The campaigns of a state in whose names or playlists every word is found; those on the tablets first. */
export function findCampaigns(campaigns: readonly CampaignView[], show: CampaignState | undefined, q: string | undefined): CampaignView[] {
  const words = (q ?? "").toLocaleLowerCase("fi").split(/\s+/).filter(Boolean);
  return campaigns
    .filter((campaign) => {
      if (show && stateOf(campaign) !== show) return false;
      const all = `${campaign.content.name} ${campaign.playlistName}`.toLocaleLowerCase("fi");
      return words.every((word) => all.includes(word));
    })
    .sort((a, b) => order[stateOf(a)] - order[stateOf(b)]);
}
