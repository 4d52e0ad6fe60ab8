import { useQuery } from "@tanstack/react-query";
import { Fetched } from "../shared/Fetched";
import { storesQuery } from "../stores/queries";
import { homeZone } from "../time/zones";
import { PollEditor } from "./PollEditor";

/** The stores come first: their zone is the one that times are written in. */
export function NewPollPage() {
  return (
    <Fetched alone query={useQuery(storesQuery)}>
      {(stores) => <PollEditor zone={homeZone(stores)} />}
    </Fetched>
  );
}
