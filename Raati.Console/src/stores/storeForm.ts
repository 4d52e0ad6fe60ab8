import type { StoreRequest, StoreView } from "../api/types";
import { defaultZone } from "../time/zones";
import { fromHours, type HoursDraft, toHours } from "./hours";

/** A store as its form holds it. */
export interface StoreDraft {
  name: string;
  number: string;
  areaId: string | null;
  format: string;
  timeZone: string;
  memberCount: number | string;
  openingHours: HoursDraft;
}

export const emptyStore = (timeZone = defaultZone): StoreDraft => ({
  name: "",
  number: "",
  areaId: null,
  format: "",
  timeZone,
  memberCount: 0,
  openingHours: fromHours(undefined),
});

export const fromStore = (store: StoreView): StoreDraft => ({
  name: store.name,
  number: store.number ?? "",
  areaId: store.areaId ?? null,
  format: store.format,
  timeZone: store.timeZone,
  memberCount: store.memberCount,
  openingHours: fromHours(store.openingHours),
});

export const toRequest = (draft: StoreDraft): StoreRequest => {
  const openingHours = toHours(draft.openingHours);
  return {
    name: draft.name.trim(),
    number: draft.number.trim(),
    ...(draft.areaId ? { areaId: draft.areaId } : {}),
    format: draft.format.trim(),
    timeZone: draft.timeZone,
    memberCount: Number(draft.memberCount) || 0,
    ...(openingHours ? { openingHours } : {}),
  };
};

/** Zones offered first; the browser knows the rest. */
export const zones = (): string[] => [...new Set([defaultZone, "Europe/Stockholm", ...Intl.supportedValuesOf("timeZone")])];
