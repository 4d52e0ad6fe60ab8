import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useMay } from "../session/SessionContext";
import { Fetched } from "../shared/Fetched";
import { storesQuery } from "../stores/queries";
import { homeZone } from "../time/zones";
import { PollEditor } from "./PollEditor";
import { PublishedPoll } from "./PublishedPoll";
import { pollQuery } from "./queries";

/** A draft is edited; what has been published is watched. */
export function PollPage() {
  const { id } = useParams({ from: "/polls/$id" });
  const mayManage = useMay("managePolls");
  const poll = useQuery(pollQuery(id));
  const stores = useQuery(storesQuery);
  return (
    <Fetched alone query={stores}>
      {(all) => (
        <Fetched alone query={poll}>
          {(view) =>
            view.state === "draft" && mayManage ? (
              <PollEditor key={view.id} poll={view} zone={homeZone(all)} />
            ) : (
              <PublishedPoll key={view.id} poll={view} zone={homeZone(all)} />
            )
          }
        </Fetched>
      )}
    </Fetched>
  );
}
