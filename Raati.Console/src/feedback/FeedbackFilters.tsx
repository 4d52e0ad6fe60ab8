import { Select, Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { StoreView } from "../api/types";
import { useSpeech } from "../i18n/i18n";
import filters from "../kiosks/KioskFilters.module.css";
import { useMay } from "../session/SessionContext";
import { categories, feedbackStatuses, moods } from "./choices";
import styles from "./FeedbackPage.module.css";
import { feedbackSummaryQuery } from "./queries";

/** What the inbox is narrowed to; all of it stands in the address. */
export function FeedbackFilters({ stores }: { stores: readonly StoreView[] }) {
  const { t, language } = useSpeech();
  const words = t.feedback;
  const search = useSearch({ from: "/feedback" });
  const navigate = useNavigate({ from: "/feedback" });
  const mayHandle = useMay("handleFeedback");
  const counts = useQuery(feedbackSummaryQuery).data;
  const set = (change: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...change, id: undefined }), replace: true });
  return (
    <div className={styles.tools}>
      <fieldset className={filters.chips}>
        <legend className="hidden-text">{words.filterStatus}</legend>
        {[undefined, ...feedbackStatuses].map((status) => (
          <button
            key={status ?? "all"}
            type="button"
            className={filters.chip}
            aria-pressed={search.status === status}
            onClick={() => set({ status })}
          >
            {status ? words.statuses[status] : words.all}
            {status && status !== "unknown" && counts && <b>{counts[status].toLocaleString(language)}</b>}
          </button>
        ))}
      </fieldset>
      <div className={styles.fields}>
        <Select
          className={styles.choice}
          aria-label={words.store}
          placeholder={words.allStores}
          data={stores.map((store) => ({ value: store.id, label: store.name }))}
          searchable
          clearable
          limit={100}
          value={search.store ?? null}
          onChange={(store) => set({ store: store ?? undefined })}
        />
        <Select
          className={styles.choice}
          aria-label={words.mood}
          placeholder={words.allMoods}
          data={moods.map((mood) => ({ value: mood, label: words.moods[mood] }))}
          clearable
          value={search.mood ?? null}
          onChange={(chosen) => set({ mood: moods.find((mood) => mood === chosen) })}
        />
        <Select
          className={styles.choice}
          aria-label={words.category}
          placeholder={words.allCategories}
          data={categories.map((category) => ({ value: category, label: words.categories[category] }))}
          clearable
          value={search.category ?? null}
          onChange={(chosen) => set({ category: categories.find((category) => category === chosen) })}
        />
        {mayHandle && (
          <Switch
            label={words.mine}
            checked={search.mine === "yes"}
            onChange={(event) => set({ mine: event.target.checked ? "yes" : undefined })}
          />
        )}
      </div>
    </div>
  );
}
