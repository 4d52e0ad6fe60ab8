import type { KioskRow } from "@raati/contracts";
import { useNavigate } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, memo, useCallback, useMemo, useRef, useState } from "react";
import { useTexts } from "../i18n/i18n";
import { useNow } from "../time/useNow";
import { type FleetSort, isChoosable } from "./fleet";
import { KioskLine } from "./KioskLine";
import styles from "./KioskList.module.css";
import { SortHead } from "./SortHead";
import { extend, howMany, type Selection, toggle, toggleAll } from "./selection";

const lineHeight = 48;

interface KioskListProps {
  rows: readonly KioskRow[];
  sort: FleetSort;
  mayManage: boolean;
  selection: Selection;
  onSelect(selection: Selection): void;
}

/**
 * A table of which only the lines in sight exist: 1,800 tablets scroll like twenty. Two empty lines hold the place of the others.
 * By keyboard it is one stop: arrows move, Enter opens, space chooses.
 */
export const KioskList = memo(function KioskList({ rows, sort, mayManage, selection, onSelect }: KioskListProps) {
  const t = useTexts();
  const { columns, bulk } = t.kiosks;
  const navigate = useNavigate();
  const scroller = useRef<HTMLElement>(null);
  const now = useNow();
  const ids = useMemo(() => rows.map((row) => row.kioskId), [rows]);
  const choosable = useMemo(() => rows.filter(isChoosable).map((row) => row.kioskId), [rows]);
  const [active, setActive] = useState<string>();
  const last = useRef<string>(undefined);
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 8,
    getItemKey: (index) => ids[index] ?? index,
  });
  const seen = lines.getVirtualItems();
  const above = seen[0]?.start ?? 0;
  const below = lines.getTotalSize() - (seen.at(-1)?.end ?? 0);

  const shown = useRef({ choosable, selection, onSelect });
  shown.current = { choosable, selection, onSelect };
  /** Stays the same function, so that a line is only drawn again when it is another line. */
  const choose = useCallback((id: string, range: boolean) => {
    const { choosable, selection, onSelect } = shown.current;
    if (!choosable.includes(id)) return;
    onSelect(range ? extend(selection, choosable, last.current, id) : toggle(selection, id));
    last.current = id;
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const at = active === undefined ? -1 : ids.indexOf(active);
    const to = moved(event.key, at, ids.length);
    if (to !== undefined) {
      event.preventDefault();
      setActive(ids[to]);
      lines.scrollToIndex(to);
    } else if (event.key === "Enter" && active && at >= 0) void navigate({ to: "/tablets/$id", params: { id: active } });
    else if (event.key === " " && active && at >= 0 && mayManage) {
      event.preventDefault();
      choose(active, event.shiftKey);
    }
  };

  const chosen = howMany(selection, choosable);
  return (
    <section ref={scroller} className={styles.scroll} aria-label={t.common.nav.kiosks}>
      <table
        className={styles.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked with arrows is a grid to who hears it.
        role="grid"
        aria-label={t.common.nav.kiosks}
        aria-rowcount={rows.length + 1}
        aria-multiselectable={mayManage || undefined}
        aria-activedescendant={active && `kiosk-${active}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            {mayManage && (
              <th scope="col" className={styles.choose}>
                <input
                  type="checkbox"
                  className={styles.check}
                  aria-label={bulk.all}
                  checked={chosen === "all"}
                  ref={(box) => {
                    if (box) box.indeterminate = chosen === "some";
                  }}
                  onChange={() => onSelect(toggleAll(selection, choosable))}
                />
              </th>
            )}
            <SortHead by="trouble" sort={sort} className={styles.status}>
              {columns.status}
            </SortHead>
            <SortHead by="name" sort={sort}>
              {columns.kiosk}
            </SortHead>
            <th scope="col" className={styles.layerColumn}>
              {columns.connected}
            </th>
            <th scope="col" className={styles.layerColumn}>
              {columns.painting}
            </th>
            <th scope="col" className={styles.layerColumn}>
              {columns.current}
            </th>
            <SortHead by="outbox" sort={sort} className={styles.number}>
              {columns.outbox}
            </SortHead>
            <SortHead by="seen" sort={sort} className={styles.seen}>
              {columns.seen}
            </SortHead>
            <th scope="col" className={styles.actions}>
              <span className="hidden-text">{t.common.more}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <tr style={{ height: above }} />
          {seen.map((line) => {
            const row = rows[line.index];
            return (
              row && (
                <KioskLine
                  key={row.kioskId}
                  row={row}
                  index={line.index}
                  now={row.connected ? 0 : now}
                  mayManage={mayManage}
                  active={row.kioskId === active}
                  chosen={selection.has(row.kioskId)}
                  onChoose={choose}
                />
              )
            );
          })}
          <tr style={{ height: below }} />
        </tbody>
      </table>
    </section>
  );
});

const page = 12;

/** Where a key leads from here; undefined: it leads nowhere. */
function moved(key: string, at: number, count: number): number | undefined {
  const to: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const wanted = to[key];
  return wanted === undefined ? undefined : Math.max(0, Math.min(count - 1, wanted));
}
