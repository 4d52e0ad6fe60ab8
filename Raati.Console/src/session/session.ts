import { queryOptions } from "@tanstack/react-query";
import { ask, http } from "../api/http";
import { ApiProblem } from "../api/problem";
import type { Me, SecondStep } from "../api/types";
import { takeAhead } from "./ahead";
import { answerWithPasskey } from "./passkeys";

export const sessionKey = ["session"] as const;

/** Who is signed in; null: nobody. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: async (): Promise<Me | null> => {
    const ahead = await takeAhead()?.catch(() => undefined);
    if (ahead !== undefined) return ahead;
    try {
      return await ask(http.GET("/api/session"));
    } catch (refusal) {
      if (refusal instanceof ApiProblem && refusal.status === 401) return null;
      throw refusal;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** In, or half way: then a code is asked for. */
export const signIn = (email: string, password: string): Promise<Me | SecondStep> =>
  ask(http.POST("/api/session", { body: { email, password } }));

/** By the app's code, or by a recovery code. */
export const giveCode = async (ticket: string, code: string): Promise<Me> =>
  asMe(await ask(http.POST("/api/session/code", { body: { ticket, code } })));

/** The browser asks for finger, face or PIN; rejects when the person turns away. */
export async function signInByPasskey(): Promise<Me> {
  const { ticket, options } = await ask(http.POST("/api/session/passkey/challenge"));
  const credential = await answerWithPasskey(options);
  return asMe(await ask(http.POST("/api/session/passkey", { body: { ticket, credential } })));
}

export const isHalfWay = (entered: Me | SecondStep): entered is SecondStep => "ticket" in entered;

function asMe(entered: Me | SecondStep): Me {
  if (isHalfWay(entered)) throw new ApiProblem(500, "");
  return entered;
}
/** Comes in by the link that the start of a demo printed. */
export const enterDemo = (token: string) => ask(http.POST("/api/demo/session", { body: { token } }));
export const signOut = () => ask(http.DELETE("/api/session"));
export const acceptInvitation = (token: string, password: string) =>
  ask(http.POST("/api/invitations/accept", { body: { token, password } }));
export const setUp = (token: string, organizationName: string, email: string, password: string) =>
  ask(http.POST("/api/setup", { body: { token, organizationName, email, password } }));
