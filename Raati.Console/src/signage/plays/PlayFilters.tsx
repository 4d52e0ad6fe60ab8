import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTexts } from "../../i18n/i18n";
import { inNameOrder } from "../../shared/order";
import { storesQuery } from "../../stores/queries";
import { DayInput } from "../../time/TimeFields";
import { campaignsQuery } from "../queries";
import { groupings } from "./groupings";
import styles from "./Plays.module.css";

/** What the report is narrowed to; all of it stands in the address. */
export function PlayFilters() {
  const { plays: words } = useTexts();
  const search = useSearch({ from: "/plays" });
  const navigate = useNavigate({ from: "/plays" });
  const campaigns = useQuery(campaignsQuery).data ?? [];
  const stores = useQuery(storesQuery).data ?? [];
  const set = (change: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  const named = (all: { value: string; label: string }[]) => all.sort((a, b) => inNameOrder(a.label, b.label));
  return (
    <div className={styles.filters}>
      <Select
        label={words.by}
        data={groupings.map((by) => ({ value: by, label: words.groups[by] }))}
        value={search.by ?? "campaign"}
        allowDeselect={false}
        onChange={(by) => set({ by: groupings.find((one) => one === by && one !== "campaign") })}
      />
      <Select
        label={words.campaign}
        placeholder={words.allCampaigns}
        data={named(campaigns.map(({ id, content }) => ({ value: id, label: content.name })))}
        value={search.campaign ?? null}
        searchable
        clearable
        limit={100}
        onChange={(campaign) => set({ campaign: campaign ?? undefined })}
      />
      <Select
        label={words.store}
        placeholder={words.allStores}
        data={named(stores.map(({ id, name, number }) => ({ value: id, label: number ? `${name} (${number})` : name })))}
        value={search.store ?? null}
        searchable
        clearable
        limit={200}
        onChange={(store) => set({ store: store ?? undefined })}
      />
      <DayInput label={words.from} value={search.from ?? ""} onChange={(from) => set({ from: from || undefined })} />
      <DayInput label={words.to} value={search.to ?? ""} onChange={(to) => set({ to: to || undefined })} />
    </div>
  );
}
