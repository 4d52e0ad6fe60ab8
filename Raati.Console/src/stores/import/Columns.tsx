import { Select } from "@mantine/core";
import type { StoreField, StoreImportColumn } from "../../api/types";
import { useTexts } from "../../i18n/i18n";
import styles from "./Import.module.css";

interface ColumnsProps {
  columns: readonly StoreImportColumn[];
  onChange(at: number, field: StoreField): void;
}

/** What each column is read as. */
export function Columns({ columns, onChange }: ColumnsProps) {
  const words = useTexts().stores.import;
  const fields = Object.keys(words.fields) as StoreField[];
  return (
    <section className={styles.section}>
      <h2>{words.columns}</h2>
      <p className={styles.quiet}>{words.columnsHint}</p>
      <ul className={styles.columns}>
        {columns.map((column, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
          <li key={at} data-ignored={column.field === "unknown" || undefined}>
            <b>{column.heading || at + 1}</b>
            <Select
              size="xs"
              aria-label={words.column(column.heading || String(at + 1))}
              data={fields.map((value) => ({ value, label: words.fields[value] }))}
              allowDeselect={false}
              value={column.field}
              onChange={(value) => onChange(at, fields.find((field) => field === value) ?? "unknown")}
            />
            <small className={styles.sample}>{column.sample ? words.example(column.sample) : ""}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
