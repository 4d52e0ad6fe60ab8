import { ApiProblem } from "../api/problem";
import type { Texts } from "../i18n/i18n";
import { fieldWords } from "./faultWords";

/** A refusal in the operator's language: our words by status, the hub's own where it knows better. */
export function problemWords(error: unknown, t: Texts): string {
  const words = t.common.problem;
  if (!(error instanceof ApiProblem)) return words.other;
  if (error.status === 0) return words.network;
  if (error.status === 403) return words.forbidden;
  if (error.status === 404) return words.missing;
  if (error.status === 429) return words.busy(error.retryAfterSeconds);
  if (error.status >= 502 && error.status <= 504) return words.down;
  if (Object.keys(error.fields).length > 0) return words.fields;
  if (error.status === 409) return error.message || words.conflict;
  return error.message || words.other;
}

/** The same where no form stands that could mark its fields: what is wrong with them is said at once. */
export function actWords(error: unknown, t: Texts): string {
  return Object.values(fieldWords(error, t)).join(" ") || problemWords(error, t);
}
