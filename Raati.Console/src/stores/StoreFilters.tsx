import { Select, TextInput } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import type { AreaView, StoreView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { SearchIcon } from "../look/icons";
import styles from "./StoresPage.module.css";

/** What the list shows, kept in the address. */
export function StoreFilters({ stores, areas, shown }: { stores: readonly StoreView[]; areas: readonly AreaView[]; shown: number }) {
  const words = useTexts().stores;
  const search = useSearch({ from: "/stores" });
  const navigate = useNavigate({ from: "/stores" });
  const set = (change: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  const formats = useMemo(() => [...new Set(stores.map(({ format }) => format).filter(Boolean))].sort(), [stores]);
  const areaChoices = useMemo(
    () => [
      ...areas.map(({ id, name }) => ({ value: id, label: name })),
      ...(stores.some(({ areaId }) => !areaId) ? [{ value: "none", label: words.withoutArea }] : []),
    ],
    [areas, stores, words],
  );
  return (
    <div className={styles.tools}>
      <TextInput
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        leftSection={<SearchIcon size={16} />}
        value={search.q ?? ""}
        onChange={(event) => set({ q: event.target.value || undefined })}
      />
      <Select
        aria-label={words.filterArea}
        placeholder={words.filterArea}
        data={areaChoices}
        searchable
        clearable
        value={search.area ?? null}
        onChange={(area) => set({ area: area ?? undefined })}
      />
      <Select
        aria-label={words.filterFormat}
        placeholder={words.filterFormat}
        data={formats}
        searchable
        clearable
        value={search.format ?? null}
        onChange={(format) => set({ format: format ?? undefined })}
      />
      <p className={styles.shown} role="status">
        {shown < stores.length ? words.shown(shown, stores.length) : ""}
      </p>
    </div>
  );
}
