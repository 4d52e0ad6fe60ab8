import { useQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { Fetched } from "../../shared/Fetched";
import { storesQuery } from "../../stores/queries";
import { homeZone } from "../../time/zones";
import { campaignQuery } from "../queries";
import { CampaignEditor } from "./CampaignEditor";

export function NewCampaignPage() {
  const { playlist } = useSearch({ from: "/campaigns/new" });
  return (
    <Fetched alone query={useQuery(storesQuery)}>
      {(stores) => <CampaignEditor zone={homeZone(stores)} playlistId={playlist} />}
    </Fetched>
  );
}

export function CampaignPage() {
  const { id } = useParams({ from: "/campaigns/$id" });
  const stores = useQuery(storesQuery);
  const campaign = useQuery(campaignQuery(id));
  return (
    <Fetched alone query={stores}>
      {(all) => (
        <Fetched alone query={campaign}>
          {(view) => <CampaignEditor key={view.id} campaign={view} zone={homeZone(all)} />}
        </Fetched>
      )}
    </Fetched>
  );
}
