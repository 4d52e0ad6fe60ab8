import type { Audience, Touchpoint } from "../api/types";

/** An audience as its picker holds it: every list there is, and whether it is everybody. */
export interface AudienceDraft {
  all: boolean;
  areas: string[];
  stores: string[];
  formats: string[];
  touchpoints: Touchpoint[];
  tags: string[];
  kiosks: string[];
  excludedStores: string[];
  excludedKiosks: string[];
}

export const everybody: AudienceDraft = {
  all: true,
  areas: [],
  stores: [],
  formats: [],
  touchpoints: [],
  tags: [],
  kiosks: [],
  excludedStores: [],
  excludedKiosks: [],
};

const included = ["areas", "stores", "formats", "touchpoints", "tags", "kiosks"] as const;

/** To the hub an audience that includes nothing is everybody: the picker never sends one by accident. */
export const choosesNothing = (draft: AudienceDraft) => !draft.all && included.every((list) => draft[list].length === 0);

export const fromAudience = (audience: Audience): AudienceDraft => {
  const draft: AudienceDraft = { ...everybody, ...withoutGaps(audience) };
  return included.every((list) => draft[list].length === 0) ? { ...draft, all: true } : draft;
};

/** What is sent: with everybody, the chosen ones are left out, and the exclusions stay. */
export const toAudience = (draft: AudienceDraft): AudienceDraft =>
  draft.all ? { ...everybody, excludedStores: draft.excludedStores, excludedKiosks: draft.excludedKiosks } : draft;

function withoutGaps(audience: Audience): Partial<AudienceDraft> {
  return Object.fromEntries(Object.entries(audience).filter(([, value]) => value !== undefined && value !== null));
}

/** The words for an audience: what is in it by name, and what is left out. */
export function audienceNames(draft: AudienceDraft, names: (list: keyof AudienceDraft, id: string) => string) {
  const all = (lists: readonly (keyof AudienceDraft & (typeof included)[number])[]) =>
    lists.flatMap((list) => draft[list].map((id) => names(list, id)));
  return {
    included: draft.all ? [] : all(included),
    excluded: [...draft.excludedStores.map((id) => names("stores", id)), ...draft.excludedKiosks.map((id) => names("kiosks", id))],
  };
}
