import type { Spoken, Tongue } from "../words";

const isTongue = (lang: string): lang is Tongue => lang === "fi" || lang === "sv" || lang === "en";

/** What a screen says: its parts marked data-say, as they stand, each in the language its nearest element is in. */
export const sayable = (root: ParentNode, home: Tongue): Spoken[] =>
  [...root.querySelectorAll<HTMLElement>("[data-say]:not([inert] *)")].map((part) => {
    const lang = part.closest<HTMLElement>("[lang]")?.lang ?? "";
    return { text: part.dataset.say || (part.textContent ?? ""), lang: isTongue(lang) ? lang : home };
  });
