import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "../api/problem";
import { sessionKey } from "../session/session";

/** A 401 anywhere means that the session is over: the sign-in page takes over, in place. */
function leaveWhenSignedOut(error: unknown) {
  if (error instanceof ApiProblem && error.status === 401 && queries.getQueryData(sessionKey)) queries.setQueryData(sessionKey, null);
}

const worthRetrying = (failures: number, error: unknown) =>
  failures < 3 && error instanceof ApiProblem && (error.status === 0 || error.status >= 502);

/** What was fetched stays fresh until the live connection says that it changed. */
export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
  mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
  defaultOptions: { queries: { staleTime: 60_000, retry: worthRetrying, refetchOnWindowFocus: true }, mutations: { retry: false } },
});
