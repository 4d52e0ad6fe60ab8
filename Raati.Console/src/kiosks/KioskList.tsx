import type { KioskRow } from "@raati/contracts";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { useTexts } from "../i18n/i18n";
import { useNow } from "../time/useNow";
import { KioskLine } from "./KioskLine";
import styles from "./KioskList.module.css";

const lineHeight = 48;

/** A table of which only the lines in sight exist: 1,800 tablets scroll like twenty. Two empty lines hold the place of the others. */
export function KioskList({ rows, mayManage }: { rows: readonly KioskRow[]; mayManage: boolean }) {
  const t = useTexts();
  const { columns } = t.kiosks;
  const scroller = useRef<HTMLElement>(null);
  const now = useNow();
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 12,
    getItemKey: (index) => rows[index]?.kioskId ?? index,
  });
  const seen = lines.getVirtualItems();
  const above = seen[0]?.start ?? 0;
  const below = lines.getTotalSize() - (seen.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section ref={scroller} className={styles.scroll} tabIndex={0} aria-label={t.common.nav.kiosks}>
      <table className={styles.table} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles.status}>
              {columns.status}
            </th>
            <th scope="col">{columns.kiosk}</th>
            <th scope="col" className={styles.layerColumn}>
              {columns.connected}
            </th>
            <th scope="col" className={styles.layerColumn}>
              {columns.painting}
            </th>
            <th scope="col" className={styles.layerColumn}>
              {columns.current}
            </th>
            <th scope="col" className={styles.number}>
              {columns.outbox}
            </th>
            <th scope="col" className={styles.seen}>
              {columns.seen}
            </th>
            <th scope="col" className={styles.actions}>
              <span className="hidden-text">{t.common.more}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <tr style={{ height: above }} />
          {seen.map((line) => {
            const row = rows[line.index];
            return row && <KioskLine key={row.kioskId} row={row} index={line.index} now={now} mayManage={mayManage} />;
          })}
          <tr style={{ height: below }} />
        </tbody>
      </table>
    </section>
  );
}
