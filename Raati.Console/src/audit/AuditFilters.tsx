import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTexts } from "../i18n/i18n";
import filters from "../kiosks/KioskFilters.module.css";
import { DayInput } from "../time/TimeFields";
import styles from "./Audit.module.css";
import { actorWords } from "./actor";
import { auditChoicesQuery } from "./queries";

/** What the log is narrowed to; all of it stands in the address. */
export function AuditFilters() {
  const t = useTexts();
  const words = t.audit;
  const search = useSearch({ from: "/audit" });
  const navigate = useNavigate({ from: "/audit" });
  const choices = useQuery(auditChoicesQuery).data;
  const set = (change: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  const withChosen = (all: readonly string[] = [], chosen?: string) => (chosen && !all.includes(chosen) ? [...all, chosen] : all);
  return (
    <div className={filters.filters}>
      <div className={styles.fields}>
        <Select
          label={words.filters.who}
          placeholder={words.filters.everybody}
          data={withChosen(choices?.actors, search.who).map((actor) => ({ value: actor, label: actorWords(actor, t) }))}
          searchable
          clearable
          limit={100}
          value={search.who ?? null}
          onChange={(who) => set({ who: who ?? undefined })}
        />
        <Select
          label={words.filters.kind}
          placeholder={words.filters.everything}
          data={withChosen(choices?.kinds, search.kind).map((kind) => ({ value: kind, label: words.kinds[kind] ?? kind }))}
          clearable
          value={search.kind ?? null}
          onChange={(kind) => set({ kind: kind ?? undefined })}
        />
        <DayInput label={words.filters.from} value={search.from ?? ""} onChange={(from) => set({ from: from || undefined })} />
        <DayInput label={words.filters.to} value={search.to ?? ""} onChange={(to) => set({ to: to || undefined })} />
      </div>
    </div>
  );
}
