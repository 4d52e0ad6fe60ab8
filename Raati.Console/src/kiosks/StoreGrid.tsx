import { useElementSize, useMergedRef } from "@mantine/hooks";
import type { KioskRow } from "@raati/contracts";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, memo, useMemo, useRef } from "react";
import { useTexts } from "../i18n/i18n";
import { statuses } from "./fleet";
import { isArrow, layGrid, step, tilesOf } from "./grid";
import { StatusMark } from "./StatusMark";
import styles from "./StoreGrid.module.css";
import { StoreTile } from "./StoreTile";
import type { usePlacesOfFleet } from "./usePlacesOfFleet";

const narrowest = 172;
/** Until it has been measured: the sheet without its margins. */
const guess = () => (document.getElementById("content")?.clientWidth ?? 0) - 72;
const heights = { area: 44, tiles: 76 } as const;

interface StoreGridProps {
  rows: readonly KioskRow[];
  places: ReturnType<typeof usePlacesOfFleet>;
}

/** A tile a store, under its area. Only the lines in sight exist; arrows walk from tile to tile. */
export const StoreGrid = memo(function StoreGrid({ rows, places }: StoreGridProps) {
  const { view } = useTexts().kiosks;
  const scroller = useRef<HTMLElement>(null);
  const { ref: measured, width } = useElementSize();
  const columns = Math.max(1, Math.floor((width || guess()) / narrowest));
  const lines = useMemo(() => layGrid(tilesOf(rows), columns, places.stores, places.areas), [rows, columns, places]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[lines[index]?.kind ?? "tiles"],
    overscan: 4,
    getItemKey: (index) => lines[index]?.key ?? index,
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const from = (event.target as HTMLElement).closest<HTMLElement>("[data-tile]")?.dataset.tile;
    if (from === undefined || !isArrow(event.key)) return;
    event.preventDefault();
    const to = step(lines, Number(from), event.key);
    const line = lines.findIndex((line) => line.kind === "tiles" && to >= line.first && to < line.first + line.tiles.length);
    virtual.scrollToIndex(line);
    const find = () => scroller.current?.querySelector<HTMLElement>(`[data-tile="${to}"]`);
    const there = find();
    // At once, so that a quick Enter opens this one; out of sight it has to come into being first.
    if (there) there.focus();
    else requestAnimationFrame(() => find()?.focus());
  };

  return (
    <section ref={useMergedRef(scroller, measured)} className={styles.scroll} aria-label={view.stores} onKeyDown={onKeyDown}>
      <div style={{ height: virtual.getTotalSize(), position: "relative" }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <div key={key} className={styles.line} style={{ transform: `translateY(${start}px)` }}>
              {line.kind === "area" ? (
                <h2 className={styles.area}>
                  {line.name || view.noArea} <span>{view.storesOf(line.stores)}</span>
                  <Counts counts={line.counts} />
                </h2>
              ) : (
                <ul className={styles.tiles} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
                  {line.tiles.map((tile, at) => (
                    <StoreTile key={tile.storeId} tile={tile} index={line.first + at} />
                  ))}
                </ul>
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
});

/** How many are not as they should be. */
function Counts({ counts }: { counts: Readonly<Partial<Record<KioskRow["status"], number>>> }) {
  const { status: words } = useTexts().kiosks;
  return (
    <>
      {statuses
        .filter((status) => status !== "online" && counts[status])
        .map((status) => (
          <span key={status} className={styles.count}>
            <StatusMark status={status} size={13} />
            <span className="hidden-text">{words[status]}</span> {counts[status]}
          </span>
        ))}
    </>
  );
}
