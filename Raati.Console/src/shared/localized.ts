import type { LocalizedText } from "../api/types";

/** Languages content is written in, in the order people choose from. */
export type Written = "fi" | "sv" | "en";
export const written: readonly Written[] = ["fi", "sv", "en"];

export const textIn = (text: LocalizedText, language: Written): string => text[language] ?? "";

/** What to call a thing on a screen in this language: its own text there, else the first there is. */
export function bestText(text: LocalizedText, language: string): string {
  const own = written.find((candidate) => candidate === language);
  return [own, ...written].map((candidate) => (candidate ? textIn(text, candidate).trim() : "")).find(Boolean) ?? "";
}

/** A text as it is sent: only these languages, trimmed, and none that is empty. */
export function tidy(text: LocalizedText, languages: readonly Written[]): LocalizedText {
  return Object.fromEntries(languages.map((language) => [language, textIn(text, language).trim()]).filter(([, said]) => said));
}

/** What was pasted in several lines, where there is only one. */
export const inOneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, " ");
