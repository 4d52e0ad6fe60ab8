import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Fetched } from "../shared/Fetched";
import { storesQuery } from "../stores/queries";
import { homeZone } from "../time/zones";
import { BulletinEditor } from "./BulletinEditor";
import { bulletinQuery } from "./queries";

export function NewBulletinPage() {
  return (
    <Fetched alone query={useQuery(storesQuery)}>
      {(stores) => <BulletinEditor zone={homeZone(stores)} />}
    </Fetched>
  );
}

export function BulletinPage() {
  const { id } = useParams({ from: "/bulletins/$id" });
  const stores = useQuery(storesQuery);
  const bulletin = useQuery(bulletinQuery(id));
  return (
    <Fetched alone query={stores}>
      {(all) => (
        <Fetched alone query={bulletin}>
          {(view) => <BulletinEditor key={view.id} bulletin={view} zone={homeZone(all)} />}
        </Fetched>
      )}
    </Fetched>
  );
}
