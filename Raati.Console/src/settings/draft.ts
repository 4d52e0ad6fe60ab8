import type { SettingsRequest, SettingsView } from "../api/types";
import { type Written, written } from "../shared/localized";

/** Settings as their form holds them. */
export interface SettingsDraft {
  organizationName: string;
  timeZone: string;
  /** null: the built-in look. */
  accent: string | null;
  logo: string | null;
  /** The first is the idle tablet's. */
  languages: readonly Written[];
  idleSeconds: number | string;
}

export const builtInAccent = "#0e5c49";

export const isColor = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

export const fromSettings = (view: SettingsView): SettingsDraft => ({
  organizationName: view.organizationName,
  timeZone: view.timeZone,
  accent: view.accent ?? null,
  logo: view.logo ?? null,
  languages: view.languages.flatMap((language) => written.filter((one) => one === language)),
  idleSeconds: view.idleSeconds,
});

export const toRequest = (draft: SettingsDraft): SettingsRequest => ({
  organizationName: draft.organizationName.trim(),
  timeZone: draft.timeZone,
  ...(draft.accent ? { accent: draft.accent.toLowerCase() } : {}),
  ...(draft.logo ? { logo: draft.logo } : {}),
  languages: [...draft.languages],
  idleSeconds: Number(draft.idleSeconds) || 0,
});

/** The same languages with another in front; it is offered from then on. */
export const withFirst = (languages: readonly Written[], first: Written): Written[] => [first, ...languages.filter((one) => one !== first)];

/** One more, or one less; the last stays. */
export const withOffered = (languages: readonly Written[], language: Written, offered: boolean): readonly Written[] => {
  const others = languages.filter((one) => one !== language);
  if (offered) return languages.includes(language) ? languages : [...languages, language];
  return others.length > 0 ? others : languages;
};
