import { ApiProblem } from "../api/problem";
import type { Texts } from "../i18n/i18n";

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
