import type { Texts } from "../i18n/i18n";
import { fieldWords } from "./faultWords";

/** The hub's field errors, for a form that knows these fields; undefined when none of them is the form's, and the refusal must be said otherwise. */
export function formErrors(error: unknown, t: Texts, isField: (path: string) => boolean): Record<string, string> | undefined {
  const own = Object.entries(fieldWords(error, t)).filter(([path]) => isField(path));
  return own.length > 0 ? Object.fromEntries(own) : undefined;
}
