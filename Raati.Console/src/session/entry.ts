import { ApiProblem } from "../api/problem";
import type { Texts } from "../i18n/i18n";
import { problemWords } from "../shared/problemWords";

/** Good enough to catch a slip; the hub decides. */
export const emailLike = (text: string) => /^\S+@\S+\.\S+$/.test(text.trim());

/** Why a single-use link was refused: used, too old or not ours, all one thing to the person who holds it. */
export function secretLinkWords(error: unknown, t: Texts, stale: string): string {
  const fields = error instanceof ApiProblem ? Object.keys(error.fields) : [];
  if (fields.includes("token")) return stale;
  if (fields.length === 0 && error instanceof ApiProblem && [400, 401, 403, 404, 409, 410].includes(error.status)) return stale;
  return problemWords(error, t);
}
