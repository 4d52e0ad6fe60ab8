import { queryOptions } from "@tanstack/react-query";
import { ask, http } from "../api/http";
import { ApiProblem } from "../api/problem";
import type { Me } from "../api/types";

export const sessionKey = ["session"] as const;

/** Who is signed in; null: nobody. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: async (): Promise<Me | null> => {
    try {
      return await ask(http.GET("/api/session"));
    } catch (refusal) {
      if (refusal instanceof ApiProblem && refusal.status === 401) return null;
      throw refusal;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
});

export const signIn = (email: string, password: string) => ask(http.POST("/api/session", { body: { email, password } }));
export const signOut = () => ask(http.DELETE("/api/session"));
export const acceptInvitation = (token: string, password: string) =>
  ask(http.POST("/api/invitations/accept", { body: { token, password } }));
export const setUp = (token: string, organizationName: string, email: string, password: string) =>
  ask(http.POST("/api/setup", { body: { token, organizationName, email, password } }));
