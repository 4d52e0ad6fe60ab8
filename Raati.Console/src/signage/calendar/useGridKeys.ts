import { type KeyboardEvent, useRef } from "react";

interface Place {
  row: number;
  column: number;
}

interface GridKeys {
  rows: number;
  columns: number;
  /** To the days before or after. */
  onTurn(by: 1 | -1): void;
}

/** Where a key leads in a grid; undefined: nowhere. */
export function placeAfter(key: string, { row, column }: Place, rows: number, columns: number): Place | undefined {
  const within = (at: number, of: number) => Math.max(0, Math.min(of - 1, at));
  if (key === "ArrowLeft") return { row, column: within(column - 1, columns) };
  if (key === "ArrowRight") return { row, column: within(column + 1, columns) };
  if (key === "ArrowUp") return { row: within(row - 1, rows), column };
  if (key === "ArrowDown") return { row: within(row + 1, rows), column };
  if (key === "Home") return { row, column: 0 };
  return key === "End" ? { row, column: columns - 1 } : undefined;
}

/** Arrows walk from cell to cell, Page Up and Page Down turn to the days before and after. Cells say where they are in `data-cell`. */
export function useGridKeys({ rows, columns, onTurn }: GridKeys) {
  const grid = useRef<HTMLElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const from = (event.target as HTMLElement).closest<HTMLElement>("[data-cell]")?.dataset.cell;
    const [row, column] = (from ?? "").split(":").map(Number);
    if (row === undefined || column === undefined) return;
    if (event.key === "PageUp" || event.key === "PageDown") {
      event.preventDefault();
      onTurn(event.key === "PageDown" ? 1 : -1);
      return;
    }
    const to = placeAfter(event.key, { row, column }, rows, columns);
    if (!to) return;
    event.preventDefault();
    grid.current?.querySelector<HTMLElement>(`[data-cell="${to.row}:${to.column}"]`)?.focus();
  };
  return { ref: grid, onKeyDown };
}
