import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { keepSpoken, type Screen, type Texts, type Words, wordsOf } from "./words";

export { type Screen, screens, type Texts } from "./words";

interface Speech extends Words {
  speak(language: Screen): void;
}

const SpeechContext = createContext<Speech | undefined>(undefined);

/** Speaks the language it begins with until another one is chosen, and has come. */
export function SpeechProvider({ first, children }: { first: Words; children: ReactNode }) {
  const [words, setWords] = useState(first);
  useEffect(() => {
    document.documentElement.lang = words.language;
  }, [words]);
  const speech = useMemo(
    () => ({
      ...words,
      speak: (next: Screen) => {
        keepSpoken(next);
        void wordsOf(next).then(setWords);
      },
    }),
    [words],
  );
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error("useSpeech outside SpeechProvider");
  return speech;
}

export const useTexts = (): Texts => useSpeech().t;
