import { Select, TextInput } from "@mantine/core";
import type { KioskStatus } from "@raati/contracts";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTexts } from "../i18n/i18n";
import { SearchIcon } from "../look/icons";
import { type Fleet, inUse, statuses } from "./fleet";
import styles from "./KioskFilters.module.css";
import { StatusMark } from "./StatusMark";

/** What the list shows, kept in the address. */
export function KioskFilters({ counts, fleet }: { counts: Readonly<Record<KioskStatus, number>>; fleet: Fleet }) {
  const t = useTexts();
  const words = t.kiosks;
  const search = useSearch({ from: "/tablets" });
  const navigate = useNavigate({ from: "/tablets" });
  const set = (change: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  const rows = useMemo(() => [...fleet.values()], [fleet]);
  const stores = useMemo(
    () =>
      [...new Map(rows.map((row) => [row.storeId, row.storeName]))]
        .map(([value, label]) => ({ value, label }))
        .sort((a, b) => a.label.localeCompare(b.label, "fi")),
    [rows],
  );
  const tags = useMemo(() => [...new Set(rows.flatMap((row) => row.tags))].sort(), [rows]);
  const offered = statuses.filter((status) => counts[status] > 0 || search.status === status);

  return (
    <div className={styles.filters}>
      <fieldset className={styles.chips}>
        <legend className="hidden-text">{words.statusFilter}</legend>
        <button type="button" className={styles.chip} aria-pressed={!search.status} onClick={() => set({ status: undefined })}>
          {t.common.all} <b>{inUse(counts)}</b>
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
            {words.status[status]} <b>{counts[status]}</b>
          </button>
        ))}
      </fieldset>
      <div className={styles.fields}>
        <TextInput
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<SearchIcon size={16} />}
          value={search.q ?? ""}
          onChange={(event) => set({ q: event.target.value || undefined })}
        />
        <Select
          aria-label={words.filterStore}
          placeholder={words.filterStore}
          data={stores}
          searchable
          clearable
          limit={100}
          value={search.store ?? null}
          onChange={(store) => set({ store: store ?? undefined })}
        />
        {tags.length > 0 && (
          <Select
            aria-label={words.filterTag}
            placeholder={words.filterTag}
            data={tags}
            searchable
            clearable
            value={search.tag ?? null}
            onChange={(tag) => set({ tag: tag ?? undefined })}
          />
        )}
      </div>
    </div>
  );
}
