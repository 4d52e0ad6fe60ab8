import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Touchpoint } from "../api/types";
import { kiosksQuery } from "../kiosks/queries";
import { useTouchpoints } from "../kiosks/useTouchpoints";
import { inNameOrder } from "../shared/order";
import { areasQuery, storesQuery } from "../stores/queries";
import type { AudienceDraft } from "./audience";

interface Choice {
  value: string;
  label: string;
}

export interface AudienceChoices {
  areas: Choice[];
  stores: Choice[];
  formats: Choice[];
  touchpoints: Choice[];
  tags: Choice[];
  kiosks: Choice[];
}

/** What an audience can be made of, by name. */
export function useAudienceChoices(): AudienceChoices {
  const areas = useQuery(areasQuery).data;
  const stores = useQuery(storesQuery).data;
  const kiosks = useQuery(kiosksQuery).data;
  const touchpoints = useTouchpoints();
  return useMemo(() => {
    const storeNames = new Map((stores ?? []).map((store) => [store.id, store.name]));
    const words = (texts: readonly string[]) => [...new Set(texts)].sort().map((text) => ({ value: text, label: text }));
    const byLabel = (a: Choice, b: Choice) => inNameOrder(a.label, b.label);
    const live = (kiosks ?? []).filter((kiosk) => !kiosk.retired);
    return {
      areas: (areas ?? []).map((area) => ({ value: area.id, label: area.name })).sort(byLabel),
      stores: (stores ?? []).map((store) => ({ value: store.id, label: store.name })).sort(byLabel),
      formats: words((stores ?? []).map((store) => store.format).filter(Boolean)),
      touchpoints,
      tags: words(live.flatMap((kiosk) => kiosk.tags)),
      kiosks: live
        .map((kiosk) => ({ value: kiosk.id, label: `${storeNames.get(kiosk.storeId) ?? ""} ${kiosk.name}`.trim() }))
        .sort(byLabel),
    };
  }, [areas, stores, kiosks, touchpoints]);
}

/** The name behind an id of one of an audience's lists. */
export function nameIn(choices: AudienceChoices, list: keyof AudienceDraft, id: string | Touchpoint): string {
  if (list === "all" || list === "excludedStores" || list === "excludedKiosks") return id;
  return choices[list].find((choice) => choice.value === id)?.label ?? id;
}
