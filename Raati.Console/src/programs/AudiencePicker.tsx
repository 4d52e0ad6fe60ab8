import { Button, MultiSelect, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../i18n/i18n";
import styles from "./AudiencePicker.module.css";
import type { AudienceDraft } from "./audience";
import { useAudienceChoices } from "./useAudienceChoices";
import { useAudienceSize } from "./useAudienceSize";

interface AudiencePickerProps {
  value: AudienceDraft;
  onChange(value: AudienceDraft): void;
  error?: string | undefined;
}

const lists = ["stores", "areas", "formats", "touchpoints", "tags", "kiosks"] as const;

/** Who gets it, and how many that is right now. */
export function AudiencePicker({ value, onChange, error }: AudiencePickerProps) {
  const t = useTexts();
  const words = t.publishing.audience;
  const choices = useAudienceChoices();
  const size = useAudienceSize(value);
  const [excluding, setExcluding] = useState(value.excludedStores.length + value.excludedKiosks.length > 0);
  const set = (change: Partial<AudienceDraft>) => onChange({ ...value, ...change });
  return (
    <div className={styles.picker}>
      <SegmentedControl
        aria-label={words.mode}
        data={[
          { value: "all", label: words.all },
          { value: "chosen", label: words.chosen },
        ]}
        value={value.all ? "all" : "chosen"}
        onChange={(mode) => set({ all: mode === "all" })}
      />
      {!value.all && (
        <>
          <p className={styles.hint}>{words.hint}</p>
          <div className={styles.lists}>
            {lists
              .filter((list) => choices[list].length > 0)
              .map((list) => (
                <MultiSelect
                  key={list}
                  label={words[list]}
                  data={choices[list]}
                  value={value[list]}
                  onChange={(chosen) => set({ [list]: chosen })}
                  searchable
                  clearable
                  hidePickedOptions
                  limit={200}
                />
              ))}
          </div>
        </>
      )}
      {excluding ? (
        <div className={styles.lists}>
          <MultiSelect
            label={words.excludedStores}
            data={choices.stores}
            value={value.excludedStores}
            onChange={(excludedStores) => set({ excludedStores })}
            searchable
            clearable
            limit={200}
          />
          <MultiSelect
            label={words.excludedKiosks}
            data={choices.kiosks}
            value={value.excludedKiosks}
            onChange={(excludedKiosks) => set({ excludedKiosks })}
            searchable
            clearable
            limit={200}
          />
        </div>
      ) : (
        <Button variant="subtle" size="compact-sm" className={styles.exclude} onClick={() => setExcluding(true)}>
          {words.exclude}
        </Button>
      )}
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      <p className={styles.size} role="status">
        {size ? words.size(size.kiosks, size.stores) : words.counting}
      </p>
    </div>
  );
}
