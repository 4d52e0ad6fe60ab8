import { ApiProblem } from "../api/problem";

/** The hub's field errors, for a form that knows these fields; undefined when none of them is the form's, and the refusal must be said otherwise. */
export function formErrors(error: unknown, isField: (path: string) => boolean): Record<string, string> | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  const own = Object.entries(error.fields).filter(([path]) => isField(path));
  return own.length > 0 ? Object.fromEntries(own) : undefined;
}
