import type { KioskRow, KioskStatus, Touchpoint } from "@raati/contracts";
import { inNameOrder } from "../shared/order";

export type Fleet = ReadonlyMap<string, KioskRow>;

/** Rows are absolute: the newest word on a tablet replaces the earlier one. */
export function merge(fleet: Fleet, rows: readonly KioskRow[]): Fleet {
  const next = new Map(fleet);
  for (const row of rows) next.set(row.kioskId, row);
  return next;
}

/** Since when each tablet that is behind has been; 0: it was when one began to look. */
export type BehindSince = ReadonlyMap<string, number>;

export function behindSince(fleet: Fleet, before: BehindSince | undefined, now: number): BehindSince {
  const since = new Map<string, number>();
  for (const { kioskId, status } of fleet.values()) if (status === "behind") since.set(kioskId, before ? (before.get(kioskId) ?? now) : 0);
  return since;
}

/** A tablet says what it holds with its beat, every ten seconds: behind for two of them is no trouble, it is a publication on its way. */
const catchUpMs = 25_000;

/** The fleet as a person is told of it: a tablet that has only just fallen behind is still fine. */
export function told(fleet: Fleet, since: BehindSince, now: number): Fleet {
  const young = [...since].filter(([, from]) => now - from < catchUpMs);
  if (young.length === 0) return fleet;
  return merge(
    fleet,
    young.flatMap(([kioskId]) => {
      const row = fleet.get(kioskId);
      return row ? [{ ...row, status: "online" as const }] : [];
    }),
  );
}

/** Nothing is asked of a tablet that was taken out of use. */
export const isChoosable = (row: KioskRow): boolean => row.status !== "retired";

/** Worst first; what has been retired doesn't count as trouble. */
export const statuses: readonly KioskStatus[] = ["offline", "notPainting", "behind", "neverSeen", "online", "retired", "unknown"];

const severity = new Map(statuses.map((status, rank) => [status, rank]));

export function tally(fleet: Iterable<KioskRow>): Readonly<Record<KioskStatus, number>> {
  const counts: Record<KioskStatus, number> = { unknown: 0, online: 0, notPainting: 0, behind: 0, offline: 0, neverSeen: 0, retired: 0 };
  for (const { status } of fleet) counts[status]++;
  return counts;
}

/** How many need someone: not those that were never taken into use, nor retired ones. */
export const attention = (counts: Readonly<Record<KioskStatus, number>>) => counts.offline + counts.notPainting + counts.behind;

/** The worst of what needs someone. */
export const worst = (counts: Readonly<Record<KioskStatus, number>>): KioskStatus =>
  statuses.find((status) => counts[status] > 0) ?? "online";

/** Every tablet but the retired. */
export const inUse = (counts: Readonly<Record<KioskStatus, number>>) =>
  Object.values(counts).reduce((sum, n) => sum + n, 0) - counts.retired;

export const sorts = ["trouble", "name", "seen", "outbox"] as const;
export type FleetSort = (typeof sorts)[number];

export interface FleetFilter {
  status?: KioskStatus | undefined;
  area?: string | undefined;
  store?: string | undefined;
  touchpoint?: Touchpoint | undefined;
  tag?: string | undefined;
  build?: string | undefined;
  q?: string | undefined;
  sort?: FleetSort | undefined;
}

/** What a row doesn't say itself: the area of its store. */
export type AreaOf = (storeId: string) => string | undefined;
const noArea: AreaOf = () => undefined;

/** The rows of a list: worst first if not told otherwise, then by store and name. Retired ones only when asked for. */
export function select(fleet: Iterable<KioskRow>, filter: FleetFilter, areaOf: AreaOf = noArea): KioskRow[] {
  const words = (filter.q ?? "").toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const fits = (row: KioskRow) => {
    if (filter.status ? row.status !== filter.status : row.status === "retired") return false;
    if (filter.store && row.storeId !== filter.store) return false;
    if (filter.area && areaOf(row.storeId) !== filter.area) return false;
    if (filter.touchpoint && row.touchpoint !== filter.touchpoint) return false;
    if (filter.tag && !row.tags.includes(filter.tag)) return false;
    if (filter.build && row.build !== filter.build) return false;
    if (words.length === 0) return true;
    const text = `${row.name} ${row.storeName} ${row.tags.join(" ")}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  };
  return inOrder([...fleet].filter(fits), filter.sort ?? "trouble");
}

let known: { keys: ReadonlySet<string>; ranks: ReadonlyMap<string, number> } | undefined;
const keyOf = (row: KioskRow) => `${row.storeName}\n${row.name}`;

/** Comparing names in a language is the slow part of ordering, and names seldom change: their order is kept. */
function ranksOf(rows: readonly KioskRow[]): ReadonlyMap<string, number> {
  if (known && rows.every((row) => known?.keys.has(keyOf(row)))) return known.ranks;
  const keys = new Set([...(known?.keys ?? []), ...rows.map(keyOf)]);
  const ordered = [...keys].map((key) => key.split("\n") as [string, string]);
  ordered.sort((a, b) => inNameOrder(a[0], b[0]) || inNameOrder(a[1], b[1]));
  known = { keys, ranks: new Map(ordered.map((key, rank) => [key.join("\n"), rank])) };
  return known.ranks;
}

const firstBy: Readonly<Record<FleetSort, (row: KioskRow) => number>> = {
  trouble: (row) => severity.get(row.status) ?? 9,
  name: () => 0,
  seen: (row) => row.lastSeenAtMs ?? 0,
  outbox: (row) => -row.outboxCount,
};

function inOrder(rows: readonly KioskRow[], sort: FleetSort): KioskRow[] {
  const ranks = ranksOf(rows);
  const first = firstBy[sort];
  return rows
    .map((row) => ({ row, first: first(row), name: ranks.get(keyOf(row)) ?? 0 }))
    .sort((a, b) => a.first - b.first || a.name - b.name)
    .map(({ row }) => row);
}

/** A clock is flagged from 30 s off. */
export const clockIsOff = (row: KioskRow) => Math.abs(row.clockSkewMs) >= 30_000;
