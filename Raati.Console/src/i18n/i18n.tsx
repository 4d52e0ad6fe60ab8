import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { en } from "./en";
import { fi } from "./fi";

/** All words of the console. The Finnish ones are the measure: another language without one of them doesn't compile. */
export type Texts = typeof fi;
export type Screen = "fi" | "en";

const languages: Readonly<Record<Screen, Texts>> = { fi, en };
export const screens: readonly Screen[] = ["fi", "en"];
const storageKey = "raati.language";

interface Speech {
  t: Texts;
  language: Screen;
  speak(language: Screen): void;
}

const SpeechContext = createContext<Speech>({ t: fi, language: "fi", speak: () => {} });

/** What was chosen last; otherwise the first of the browser's languages that we have; otherwise Finnish. */
export function pickLanguage(chosen: string | null, browser: readonly string[]): Screen {
  const wanted = [chosen ?? "", ...browser].map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.map((tag) => screens.find((screen) => screen === tag)).find((screen) => screen !== undefined) ?? "fi";
}

export function SpeechProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Screen>(() => pickLanguage(localStorage.getItem(storageKey), navigator.languages));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speech = useMemo(
    () => ({
      t: languages[language],
      language,
      speak: (next: Screen) => {
        localStorage.setItem(storageKey, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

export const useSpeech = () => useContext(SpeechContext);
export const useTexts = () => useContext(SpeechContext).t;
