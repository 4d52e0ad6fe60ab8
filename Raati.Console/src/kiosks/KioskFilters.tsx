import { SegmentedControl, TextInput } from "@mantine/core";
import type { KioskStatus } from "@raati/contracts";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useSpeech } from "../i18n/i18n";
import { SearchIcon } from "../look/icons";
import { part } from "../shared/part";
import { painted } from "../shared/rested";
import { type Fleet, inUse, statuses } from "./fleet";
import styles from "./KioskFilters.module.css";
import { StatusMark } from "./StatusMark";
import type { usePlacesOfFleet } from "./usePlacesOfFleet";

// The list comes first: what narrows it follows in a moment.
const choices = part(() => import("./KioskChoices"));
const KioskChoices = lazy(async () => {
  await painted();
  return { default: (await choices()).KioskChoices };
});

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
        <Suspense fallback={<Coming />}>
          <KioskChoices fleet={fleet} places={places} />
        </Suspense>
        <p className={styles.shown} role="status">
          {words.shown(shown)}
        </p>
      </div>
    </div>
  );
}

/** Keeps the place of the fields that a fleet usually has, so that the list doesn't move under the pointer. */
const Coming = () => ["area", "store", "touchpoint", "tag"].map((field) => <span key={field} className={styles.coming} />);
