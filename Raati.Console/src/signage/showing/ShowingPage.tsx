import { Button, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { StoreView } from "../../api/types";
import { useTexts } from "../../i18n/i18n";
import { ShowingIcon } from "../../look/icons";
import { Empty } from "../../shared/Empty";
import { Fetched } from "../../shared/Fetched";
import { inNameOrder } from "../../shared/order";
import { Page } from "../../shared/Page";
import { storesQuery } from "../../stores/queries";
import { ClockInput, DayInput } from "../../time/TimeFields";
import { useNow } from "../../time/useNow";
import { useTimes } from "../../time/useTimes";
import { homeZone } from "../../time/zones";
import { showingQuery } from "../queries";
import { askedMoment } from "./moment";
import styles from "./Showing.module.css";
import { ShowingResult } from "./ShowingResult";

/** What does a store show at a moment, and why? The question stands in the address. */
export function ShowingPage() {
  const { showing: words } = useTexts();
  const stores = useQuery(storesQuery);
  if (stores.data?.length) return <Asked stores={stores.data} />;
  return (
    <Page title={words.title}>
      <Fetched query={stores}>{() => <Empty icon={<ShowingIcon size={26} />} {...words.noStores} />}</Fetched>
    </Page>
  );
}

function Asked({ stores }: { stores: readonly StoreView[] }) {
  const { showing: words } = useTexts();
  const times = useTimes();
  const search = useSearch({ from: "/showing" });
  const navigate = useNavigate({ from: "/showing" });
  const now = useNow(20_000);
  const store = stores.find(({ id }) => id === search.store);
  const zone = store?.timeZone ?? homeZone(stores);
  const { wall, at, fault } = askedMoment(search, zone, now);
  const set = (change: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  return (
    <Page title={words.title} lead={store && at !== undefined && words.sentence(store.name, times.moment(at, zone), times.zone(zone))}>
      <div className={styles.ask}>
        <Select
          className={styles.store ?? ""}
          label={words.store}
          data={stores
            .map(({ id, name, number }) => ({ value: id, label: number ? `${name} (${number})` : name }))
            .sort((a, b) => inNameOrder(a.label, b.label))}
          value={store?.id ?? null}
          searchable
          limit={200}
          onChange={(id) => set({ store: id ?? undefined })}
        />
        {/* An emptied field is left alone: the address keeps the last whole day and time. */}
        <DayInput label={words.day} value={wall.date} onChange={(day) => day && set({ day, clock: wall.clock })} />
        <ClockInput label={words.clock} value={wall.clock} onChange={(clock) => clock && set({ clock, day: wall.date })} />
        {(search.day || search.clock) && (
          <Button variant="default" onClick={() => set({ day: undefined, clock: undefined })}>
            {words.now}
          </Button>
        )}
      </div>
      {fault && (
        <p className={styles.error} role="alert">
          {words[fault]}
        </p>
      )}
      {!store && <Empty icon={<ShowingIcon size={26} />} {...words.choose} />}
      {store && at !== undefined && <Showing storeId={store.id} at={at} />}
    </Page>
  );
}

function Showing({ storeId, at }: { storeId: string; at: number }) {
  return <Fetched query={useQuery(showingQuery(storeId, at))}>{(view) => <ShowingResult view={view} />}</Fetched>;
}
