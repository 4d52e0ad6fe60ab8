import type { KioskRow, KioskStatus } from "@raati/contracts";

export type Fleet = ReadonlyMap<string, KioskRow>;

/** Rows are absolute: the newest word on a tablet replaces the earlier one. */
export function merge(fleet: Fleet, rows: readonly KioskRow[]): Fleet {
  const next = new Map(fleet);
  for (const row of rows) next.set(row.kioskId, row);
  return next;
}

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

export interface FleetFilter {
  status?: KioskStatus | undefined;
  store?: string | undefined;
  tag?: string | undefined;
  q?: string | undefined;
}

/** The rows of a list, worst first, then by store and name. Retired ones only when asked for. */
export function select(fleet: Iterable<KioskRow>, filter: FleetFilter): KioskRow[] {
  const words = (filter.q ?? "").toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const fits = (row: KioskRow) => {
    if (filter.status ? row.status !== filter.status : row.status === "retired") return false;
    if (filter.store && row.storeId !== filter.store) return false;
    if (filter.tag && !row.tags.includes(filter.tag)) return false;
    const text = `${row.name} ${row.storeName} ${row.tags.join(" ")}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  };
  return [...fleet].filter(fits).sort(byTrouble);
}

const names = new Intl.Collator("fi", { numeric: true });

function byTrouble(a: KioskRow, b: KioskRow): number {
  const worse = (severity.get(a.status) ?? 9) - (severity.get(b.status) ?? 9);
  return worse || names.compare(a.storeName, b.storeName) || names.compare(a.name, b.name);
}

/** A clock is flagged from 30 s off. */
export const clockIsOff = (row: KioskRow) => Math.abs(row.clockSkewMs) >= 30_000;
