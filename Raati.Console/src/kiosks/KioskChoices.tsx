import { Select } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { memo, useMemo } from "react";
import { useTexts } from "../i18n/i18n";
import { inNameOrder } from "../shared/order";
import type { Fleet } from "./fleet";
import type { usePlacesOfFleet } from "./usePlacesOfFleet";
import { useTouchpoints } from "./useTouchpoints";

type Places = ReturnType<typeof usePlacesOfFleet>;

/** What can be narrowed by besides status and words. */
export function KioskChoices({ fleet, places }: { fleet: Fleet; places: Places }) {
  // Beats bring new rows all day, and rarely a new word: the lists that Mantine must go through stay the same ones.
  const signature = useMemo(() => signatureOf(fleet), [fleet]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature says when the fleet's words changed.
  const data = useMemo(() => wordsOf(fleet), [signature]);
  return <Choices data={data} places={places} />;
}

/** Of what there is: a choice that leaves nothing to choose isn't offered. */
const Choices = memo(function Choices({ data, places }: { data: ReturnType<typeof wordsOf>; places: Places }) {
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
