import { part } from "../shared/part";
import type { fi } from "./fi";

/** All words of the console. The Finnish ones are the measure: another language without one of them doesn't compile. */
export type Texts = typeof fi;
export type Screen = "fi" | "en";

export const screens: readonly Screen[] = ["fi", "en"];
const storageKey = "raati.language";

/** A language is fetched when it is spoken. */
const languages: Readonly<Record<Screen, () => Promise<Texts>>> = {
  fi: part(() => import("./fi").then(({ fi }) => fi)),
  en: part(() => import("./en").then(({ en }) => en)),
};

export interface Words {
  language: Screen;
  t: Texts;
}

export const wordsOf = async (language: Screen): Promise<Words> => ({ language, t: await languages[language]() });

/** What was chosen last; otherwise the first of the browser's languages that we have; otherwise Finnish where Swedish is read, English elsewhere. */
export function pickLanguage(chosen: string | null, browser: readonly string[]): Screen {
  const wanted = [chosen ?? "", ...browser].map((tag) => tag.slice(0, 2).toLowerCase());
  const first = wanted.map((tag) => screens.find((screen) => screen === tag)).find((screen) => screen !== undefined);
  return first ?? (wanted.includes("sv") ? "fi" : "en");
}

export const spoken = (): Screen => pickLanguage(localStorage.getItem(storageKey), navigator.languages);
export const keepSpoken = (language: Screen): void => localStorage.setItem(storageKey, language);
