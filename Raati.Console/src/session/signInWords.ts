import { ApiProblem } from "../api/problem";
import type { Texts } from "../i18n/i18n";
import { problemWords } from "../shared/problemWords";

/** How long an account stays locked when the hub doesn't say (SignInRequest: five wrong ones, 15 minutes). */
const lockMinutes = 15;

/** Why sign-in was refused. 423 is the account's own lock, told only to who had the password right or is in; 401 may be it too; 429 is the hub slowing everyone at this address down. */
export function signInWords(error: unknown, t: Texts, now: number): string {
  if (!(error instanceof ApiProblem)) return problemWords(error, t);
  if (error.status === 423) {
    const minutes = error.lockedUntilMs ? Math.ceil((error.lockedUntilMs - now) / 60_000) : lockMinutes;
    return t.session.signIn.locked(Math.min(Math.max(1, minutes), lockMinutes));
  }
  if (error.status === 403) return t.session.signIn.disabled;
  if ("ticket" in error.fields) return t.session.signIn.tooOld;
  if ("code" in error.fields) return t.session.signIn.code.wrong;
  if ("credential" in error.fields) return t.session.signIn.passkeyRefused;
  if (error.status === 400 || error.status === 401) return t.session.signIn.wrong;
  return problemWords(error, t);
}
