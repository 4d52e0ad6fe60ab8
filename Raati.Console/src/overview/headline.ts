import type { KioskRow } from "@raati/contracts";

export type Headline =
  | { kind: "fine" }
  /** What stands over everything on the tablets; how many of these are not all right besides. */
  | { kind: "urgent"; messages: number; troubled: number }
  | { kind: "unseen" }
  | { kind: "someUnseen"; tablets: number; all: number }
  | { kind: "store"; name: string }
  | { kind: "area"; name: string }
  | { kind: "few"; tablets: number }
  | { kind: "many"; tablets: number; all: number };

/** Tablets of one place that lost their connection together: one incident instead of many alarms. */
export interface Incident {
  name: string;
  tablets: number;
  storeId?: string;
  /** Every tablet of the place is out. */
  whole: boolean;
}

export interface StorePlace {
  id: string;
  name: string;
  areaId?: string | null | undefined;
}

const troubled = ({ status }: KioskRow) => status === "offline" || status === "notPainting" || status === "behind";

/** More than this share of the fleet is no exception any more. */
const exception = 0.2;

/** What the overview answers: is everything all right, and where isn't it. While an urgent message is up, all is never well. */
export function headline(
  rows: readonly KioskRow[],
  stores: readonly StorePlace[],
  areas: ReadonlyMap<string, string>,
  urgent = 0,
): Headline {
  const used = rows.filter(({ status }) => status !== "retired");
  if (used.length > 0 && used.every(({ status }) => status === "neverSeen")) return { kind: "unseen" };
  const bad = used.filter(troubled);
  const [first] = bad;
  const many = bad.length > 1 && bad.length > used.length * exception;
  if (urgent > 0 && !many) return { kind: "urgent", messages: urgent, troubled: bad.length };
  if (!first) {
    const unseen = used.filter(({ status }) => status === "neverSeen").length;
    return unseen > used.length * exception ? { kind: "someUnseen", tablets: unseen, all: used.length } : { kind: "fine" };
  }
  if (many) return { kind: "many", tablets: bad.length, all: used.length };
  if (bad.every(({ storeId }) => storeId === first.storeId)) return { kind: "store", name: first.storeName };
  const areaOf = new Map(stores.map((store) => [store.id, store.areaId]));
  const area = areaOf.get(first.storeId);
  const name = area ? areas.get(area) : undefined;
  if (name && bad.every(({ storeId }) => areaOf.get(storeId) === area)) return { kind: "area", name };
  return { kind: "few", tablets: bad.length };
}

/** The place where most tablets are without connection, when it is more than one. An area goes before its stores. */
export function incident(
  rows: readonly KioskRow[],
  stores: readonly StorePlace[],
  areas: ReadonlyMap<string, string>,
): Incident | undefined {
  const areaOf = new Map(stores.map((store) => [store.id, store.areaId]));
  const used = rows.filter(({ status }) => status !== "retired" && status !== "neverSeen");
  const out = used.filter(({ status }) => status === "offline");
  const count = (key: (row: KioskRow) => string | undefined, among: readonly KioskRow[]) => {
    const counts = new Map<string, number>();
    for (const row of among) {
      const at = key(row);
      if (at) counts.set(at, (counts.get(at) ?? 0) + 1);
    }
    return counts;
  };
  const byArea = (row: KioskRow) => areaOf.get(row.storeId) ?? undefined;
  const byStore = (row: KioskRow) => row.storeId;
  const most = (counts: Map<string, number>) => [...counts].sort((a, b) => b[1] - a[1])[0];
  const area = most(count(byArea, out));
  const store = most(count(byStore, out));
  const severalStores = area ? new Set(out.filter((row) => byArea(row) === area[0]).map(byStore)).size > 1 : false;
  if (area && severalStores && area[1] > 1 && area[1] === count(byArea, used).get(area[0]))
    return { name: areas.get(area[0]) ?? "", tablets: area[1], whole: true };
  if (!store || store[1] < 2) return undefined;
  const [storeId, tablets] = store;
  return {
    name: out.find((row) => row.storeId === storeId)?.storeName ?? "",
    tablets,
    storeId,
    whole: tablets === count(byStore, used).get(storeId),
  };
}
