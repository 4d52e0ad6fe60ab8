import { ApiProblem } from "../api/problem";
import type { Texts } from "../i18n/i18n";
import { signInWords } from "../session/signInWords";
import { actWords } from "../shared/problemWords";

/** Why something of the account was refused, where no field says it: a lock is told with how long it lasts. */
export function accountWords(error: unknown, t: Texts): string {
  if (error instanceof ApiProblem && error.status === 423) return signInWords(error, t, Date.now());
  if (error instanceof ApiProblem && "ticket" in error.fields) return t.account.totp.tooOld;
  return actWords(error, t);
}
