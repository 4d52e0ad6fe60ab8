import { describe, expect, it } from "vitest";
import { ApiProblem, readProblem } from "../api/problem";
import { en } from "../i18n/en";
import { signInWords } from "./signInWords";

const now = 1_000_000_000_000;

describe("A refused sign-in", () => {
  it("says that the e-mail or the password is wrong, never which", () => {
    expect(signInWords(new ApiProblem(401, "x"), en, now)).toBe(en.session.signIn.wrong);
  });

  it("says that the account is locked, and for how long", () => {
    const locked = readProblem(423, { detail: "locked", lockedUntilMs: now + 9 * 60_000 + 1 });
    expect(signInWords(locked, en, now)).toContain("10 minutes");
    expect(signInWords(readProblem(423, {}), en, now)).toContain("15 minutes");
  });

  it("says of a code that it is wrong, of a passkey that it was refused, and of a step that it came too late", () => {
    const field = (name: string) => signInWords(readProblem(400, { errors: { [name]: ["x"] } }), en, now);
    expect(field("code")).toBe(en.session.signIn.code.wrong);
    expect(field("credential")).toBe(en.session.signIn.passkeyRefused);
    expect(field("ticket")).toBe(en.session.signIn.tooOld);
    expect(signInWords(new ApiProblem(403, "x"), en, now)).toBe(en.session.signIn.disabled);
  });

  it("says when the server can't be reached, rather than blame the password", () => {
    expect(signInWords(new ApiProblem(0, ""), en, now)).toBe(en.common.problem.network);
  });
});
