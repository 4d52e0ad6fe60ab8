import createClient from "openapi-fetch";
import { ApiProblem, readProblem } from "./problem";
import type { paths } from "./schema";

/** The hub's HTTP API, typed from its OpenAPI document. Calls go through `ask`, so that every refusal is an ApiProblem. */
export const http = createClient<paths>({ baseUrl: "/" });

interface Reply<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

export async function ask<T>(call: Promise<Reply<T>>): Promise<T> {
  const reply = await call.catch(() => {
    throw new ApiProblem(0, "");
  });
  if (!reply.response.ok) throw readProblem(reply.response.status, reply.error, reply.response.headers.get("Retry-After"));
  return reply.data as T;
}
