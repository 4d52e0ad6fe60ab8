import { type Written, written } from "../shared/localized";
import type { Errors } from "../shared/standing";

/** The faults of one text, by language. */
export function languageErrors(errors: Errors, path: string): Partial<Record<Written, string | undefined>> {
  return Object.fromEntries(written.map((language) => [language, errors[`${path}.${language}`]]));
}
