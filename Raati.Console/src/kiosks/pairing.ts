/** A pairing code as it is typed or read from a link: spaces, dashes and case don't matter. */
export function cleanCode(typed: string): string {
  return typed.replace(/[\s-]/g, "").toUpperCase().slice(0, 6);
}

/** The code that a link brings; `new` opens the form empty. */
export const codeFromLink = (pair: string | undefined) => (!pair || pair === "new" ? "" : cleanCode(pair));
