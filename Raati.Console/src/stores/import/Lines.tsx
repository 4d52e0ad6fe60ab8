import type { StoreImportLine } from "../../api/types";
import { useTexts } from "../../i18n/i18n";
import table from "../../shared/Table.module.css";
import { useVirtualRows } from "../../shared/useVirtualRows";
import styles from "./Import.module.css";

const lineHeight = 45;

/** What each line makes new or changes; only those in sight exist. */
export function Lines({ lines }: { lines: readonly StoreImportLine[] }) {
  const words = useTexts().stores.import;
  const { body, indexes, before, after } = useVirtualRows(lines.length, lineHeight);
  return (
    <section className={styles.section}>
      <h2>{words.changes}</h2>
      <div className={styles.wide}>
        <table className={table.table} aria-rowcount={lines.length + 1}>
          <thead>
            <tr>
              <th scope="col">{words.store}</th>
              <th scope="col">{words.line}</th>
              <th scope="col" />
              <th scope="col">{words.changes}</th>
            </tr>
          </thead>
          <tbody ref={body}>
            {before > 0 && <tr style={{ height: before }} />}
            {indexes.map((index) => {
              const line = lines[index];
              return line && <Line key={line.line} line={line} />;
            })}
            {after > 0 && <tr style={{ height: after }} />}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Line({ line }: { line: StoreImportLine }) {
  const words = useTexts().stores.import;
  const said = line.changes.map(({ field, from, to }) =>
    line.kind === "new" ? `${words.fields[field]} ${to}` : `${words.fields[field]}: ${from ?? words.nothing} → ${to}`,
  );
  return (
    <tr style={{ height: lineHeight }}>
      <td className={styles.name}>{line.name}</td>
      <td className={table.quiet}>{line.line}</td>
      <td>
        <span className={styles.kind} data-kind={line.kind}>
          {words.kind[line.kind]}
        </span>
      </td>
      <td className={styles.said} title={said.join("\n")}>
        {said.join(", ")}
      </td>
    </tr>
  );
}
