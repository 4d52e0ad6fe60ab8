import { SegmentedControl, Select, TextInput } from "@mantine/core";
import type { KioskStatus } from "@raati/contracts";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { memo, useMemo } from "react";
import { useSpeech, useTexts } from "../i18n/i18n";
import { SearchIcon } from "../look/icons";
import { inNameOrder } from "../shared/order";
import { type Fleet, inUse, statuses } from "./fleet";
import styles from "./KioskFilters.module.css";
import { StatusMark } from "./StatusMark";
import type { usePlacesOfFleet } from "./usePlacesOfFleet";
import { useTouchpoints } from "./useTouchpoints";

interface KioskFiltersProps {
  counts: Readonly<Record<KioskStatus, number>>;
  fleet: Fleet;
  places: ReturnType<typeof usePlacesOfFleet>;
  /** How many the filters leave. */
  shown: number;
}

/** What the list shows, kept in the address. */
export function KioskFilters({ counts, fleet, places, shown }: KioskFiltersProps) {
  const { t, language } = useSpeech();
  const words = t.kiosks;
  const search = useSearch({ from: "/tablets" });
  const navigate = useNavigate({ from: "/tablets" });
  // Beats bring new rows all day, and rarely a new word: the lists that Mantine must go through stay the same ones.
  const signature = useMemo(() => signatureOf(fleet), [fleet]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature says when the fleet's words changed.
  const data = useMemo(() => wordsOf(fleet), [signature]);
  const set = (change: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  const offered = statuses.filter((status) => counts[status] > 0 || search.status === status);

  return (
    <div className={styles.filters}>
      <div className={styles.top}>
        <fieldset className={styles.chips}>
          <legend className="hidden-text">{words.statusFilter}</legend>
          <button type="button" className={styles.chip} aria-pressed={!search.status} onClick={() => set({ status: undefined })}>
            {t.common.all} <b>{inUse(counts).toLocaleString(language)}</b>
          </button>
          {offered.map((status) => (
            <button
              key={status}
              type="button"
              className={styles.chip}
              aria-pressed={search.status === status}
              onClick={() => set({ status: search.status === status ? undefined : status })}
            >
              <StatusMark status={status} />
              {words.status[status]} <b>{counts[status].toLocaleString(language)}</b>
            </button>
          ))}
        </fieldset>
        <SegmentedControl
          aria-label={words.view.label}
          data={[
            { value: "list", label: words.view.list },
            { value: "stores", label: words.view.stores },
          ]}
          value={search.view ?? "list"}
          onChange={(view) => set({ view: view === "stores" ? "stores" : undefined })}
        />
      </div>
      <div className={styles.fields}>
        <TextInput
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<SearchIcon size={16} />}
          value={search.q ?? ""}
          onChange={(event) => set({ q: event.target.value || undefined })}
        />
        <Choices data={data} places={places} />
        <p className={styles.shown} role="status">
          {words.shown(shown)}
        </p>
      </div>
    </div>
  );
}

/** What can be narrowed by, of what there is: a choice that leaves nothing to choose isn't offered. */
const Choices = memo(function Choices({ data, places }: { data: ReturnType<typeof wordsOf>; places: KioskFiltersProps["places"] }) {
  const words = useTexts().kiosks;
  const search = useSearch({ from: "/tablets" });
  const navigate = useNavigate({ from: "/tablets" });
  const touchpoints = useTouchpoints();
  const set = (change: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  const areas = useMemo(() => [...places.areas].map(([value, label]) => ({ value, label })).sort(byLabel), [places.areas]);
  const present = touchpoints.filter(({ value }) => data.touchpoints.has(value));
  const common = { searchable: true, clearable: true, limit: 100 } as const;
  return (
    <>
      {areas.length > 0 && (
        <Select
          {...common}
          aria-label={words.filterArea}
          placeholder={words.filterArea}
          data={areas}
          value={search.area ?? null}
          onChange={(area) => set({ area: area ?? undefined })}
        />
      )}
      <Select
        {...common}
        aria-label={words.filterStore}
        placeholder={words.filterStore}
        data={data.stores}
        value={search.store ?? null}
        onChange={(store) => set({ store: store ?? undefined })}
      />
      {(present.length > 1 || search.touchpoint) && (
        <Select
          {...common}
          aria-label={words.filterTouchpoint}
          placeholder={words.filterTouchpoint}
          data={present}
          value={search.touchpoint ?? null}
          onChange={(touchpoint) => set({ touchpoint: present.find(({ value }) => value === touchpoint)?.value })}
        />
      )}
      {(data.tags.length > 0 || search.tag) && (
        <Select
          {...common}
          aria-label={words.filterTag}
          placeholder={words.filterTag}
          data={data.tags}
          value={search.tag ?? null}
          onChange={(tag) => set({ tag: tag ?? undefined })}
        />
      )}
      {(data.builds.length > 1 || search.build) && (
        <Select
          {...common}
          aria-label={words.filterBuild}
          placeholder={words.filterBuild}
          data={data.builds}
          value={search.build ?? null}
          onChange={(build) => set({ build: build ?? undefined })}
        />
      )}
    </>
  );
});

const byLabel = (a: { label: string }, b: { label: string }) => inNameOrder(a.label, b.label);

function signatureOf(fleet: Fleet): string {
  const words = new Set<string>();
  for (const row of fleet.values()) {
    words.add(row.storeId + row.storeName);
    words.add(row.touchpoint);
    if (row.build) words.add(`build:${row.build}`);
    for (const tag of row.tags) words.add(`tag:${tag}`);
  }
  return [...words].join("\n");
}

function wordsOf(fleet: Fleet) {
  const rows = [...fleet.values()];
  return {
    stores: [...new Map(rows.map((row) => [row.storeId, row.storeName]))].map(([value, label]) => ({ value, label })).sort(byLabel),
    touchpoints: new Set(rows.map((row) => row.touchpoint)),
    tags: [...new Set(rows.flatMap((row) => row.tags))].sort(),
    builds: [...new Set(rows.flatMap((row) => row.build ?? []))].sort(),
  };
}
