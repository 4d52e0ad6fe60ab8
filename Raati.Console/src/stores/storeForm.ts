import type { StoreRequest, StoreView } from "../api/types";
import { defaultZone } from "../time/zones";

/** A store as its form holds it. */
export interface StoreDraft {
  name: string;
  areaId: string | null;
  format: string;
  timeZone: string;
  memberCount: number | string;
}

export const emptyStore: StoreDraft = { name: "", areaId: null, format: "", timeZone: defaultZone, memberCount: 0 };

export const fromStore = (store: StoreView): StoreDraft => ({
  name: store.name,
  areaId: store.areaId ?? null,
  format: store.format,
  timeZone: store.timeZone,
  memberCount: store.memberCount,
});

export const toRequest = (draft: StoreDraft): StoreRequest => ({
  name: draft.name.trim(),
  ...(draft.areaId ? { areaId: draft.areaId } : {}),
  format: draft.format.trim(),
  timeZone: draft.timeZone,
  memberCount: Number(draft.memberCount) || 0,
});

/** Zones offered first; the browser knows the rest. */
export const zones = (): string[] => [...new Set([defaultZone, "Europe/Stockholm", ...Intl.supportedValuesOf("timeZone")])];
