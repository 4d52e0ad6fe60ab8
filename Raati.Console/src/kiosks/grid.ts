import type { KioskRow, KioskStatus } from "@raati/contracts";
import { statuses } from "./fleet";

/** One store with its tablets, in the order they were given. */
export interface Tile {
  storeId: string;
  storeName: string;
  rows: readonly KioskRow[];
  /** What the tile stands for at a glance. */
  worst: KioskStatus;
}

/** One line of the grid: an area's name, or the tiles beside one another. */
export type GridLine =
  | { kind: "area"; key: string; name: string; stores: number; counts: Readonly<Partial<Record<KioskStatus, number>>> }
  | { kind: "tiles"; key: string; first: number; tiles: readonly Tile[] };

export interface StoreArea {
  id: string;
  areaId?: string | null | undefined;
}

const rank = new Map(statuses.map((status, at) => [status, at]));
const names = new Intl.Collator("fi", { numeric: true });

/** A tile a store, in the order of the rows: a list that has the worst first makes a grid that has. */
export function tilesOf(rows: readonly KioskRow[]): Tile[] {
  const stores = new Map<string, KioskRow[]>();
  for (const row of rows) {
    const store = stores.get(row.storeId);
    if (store) store.push(row);
    else stores.set(row.storeId, [row]);
  }
  return [...stores].map(([storeId, own]) => ({
    storeId,
    storeName: own[0]?.storeName ?? "",
    rows: own,
    worst: own.reduce<KioskStatus>((worst, { status }) => ((rank.get(status) ?? 9) < (rank.get(worst) ?? 9) ? status : worst), "unknown"),
  }));
}

/** Tiles laid out under their areas, so many beside one another. Stores without an area come last; without areas there are no headings. */
export function layGrid(
  tiles: readonly Tile[],
  columns: number,
  stores: readonly StoreArea[],
  areas: ReadonlyMap<string, string>,
): GridLine[] {
  const areaOf = new Map(stores.map((store) => [store.id, store.areaId ?? ""]));
  const groups = new Map<string, Tile[]>();
  for (const tile of tiles) {
    const area = areaOf.get(tile.storeId) ?? "";
    const group = groups.get(area);
    if (group) group.push(tile);
    else groups.set(area, [tile]);
  }
  const ordered = [...groups].sort(
    ([a], [b]) => Number(a === "") - Number(b === "") || names.compare(areas.get(a) ?? "", areas.get(b) ?? ""),
  );
  const lines: GridLine[] = [];
  let first = 0;
  for (const [area, own] of ordered) {
    if (areas.size > 0)
      lines.push({ kind: "area", key: `area:${area}`, name: areas.get(area) ?? "", stores: own.length, counts: countsOf(own) });
    for (let at = 0; at < own.length; at += columns) {
      const beside = own.slice(at, at + columns);
      lines.push({ kind: "tiles", key: `tiles:${beside[0]?.storeId}`, first, tiles: beside });
      first += beside.length;
    }
  }
  return lines;
}

function countsOf(tiles: readonly Tile[]): Partial<Record<KioskStatus, number>> {
  const counts: Partial<Record<KioskStatus, number>> = {};
  for (const { rows } of tiles) for (const { status } of rows) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

export type Arrow = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End";
export const isArrow = (key: string): key is Arrow => /^(Arrow(Left|Right|Up|Down)|Home|End)$/.test(key);

/** Which tile an arrow leads to. Up and down keep the column as far as the other line has it. */
export function step(lines: readonly GridLine[], from: number, arrow: Arrow): number {
  const rows = lines.flatMap((line) => (line.kind === "tiles" ? [{ first: line.first, count: line.tiles.length }] : []));
  const last = rows.reduce((sum, row) => sum + row.count, 0) - 1;
  const line = rows.findIndex((row) => from >= row.first && from < row.first + row.count);
  const row = rows[line];
  if (!row) return 0;
  const beside = (other: { first: number; count: number } | undefined) =>
    other ? other.first + Math.min(from - row.first, other.count - 1) : from;
  switch (arrow) {
    case "ArrowLeft":
      return Math.max(0, from - 1);
    case "ArrowRight":
      return Math.min(last, from + 1);
    case "ArrowUp":
      return beside(rows[line - 1]);
    case "ArrowDown":
      return beside(rows[line + 1]);
    case "Home":
      return 0;
    case "End":
      return last;
  }
}
