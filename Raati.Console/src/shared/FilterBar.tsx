import { TextInput } from "@mantine/core";
import filters from "../kiosks/KioskFilters.module.css";
import { SearchIcon } from "../look/icons";
import styles from "./FilterBar.module.css";

export interface FilterBarProps<G extends string> {
  /** What the groups are, for who can't see them. */
  label: string;
  /** None: there is only the field. */
  groups: readonly { group: G | undefined; name: string; count: number }[];
  shown: G | undefined;
  onShow(group: G | undefined): void;
  searchLabel: string;
  q: string | undefined;
  onSearch(q: string | undefined): void;
}

/** Groups to choose from and a field to search in, above a list. */
export function FilterBar<G extends string>({ label, groups, shown, onShow, searchLabel, q, onSearch }: FilterBarProps<G>) {
  return (
    <div className={styles.bar}>
      {groups.length > 0 && (
        <fieldset className={filters.chips}>
          <legend className="hidden-text">{label}</legend>
          {groups.map(({ group, name, count }) => (
            <button
              key={group ?? "all"}
              type="button"
              className={filters.chip}
              aria-pressed={shown === group}
              onClick={() => onShow(group)}
            >
              {name} <b>{count}</b>
            </button>
          ))}
        </fieldset>
      )}
      <TextInput
        type="search"
        aria-label={searchLabel}
        placeholder={searchLabel}
        leftSection={<SearchIcon size={16} />}
        value={q ?? ""}
        onChange={(event) => onSearch(event.target.value || undefined)}
      />
    </div>
  );
}
