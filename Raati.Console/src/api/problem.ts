import type { FieldFault } from "@raati/contracts";

/** A refusal by the API, read from its ProblemDetails: a title for people, and which fields it is about. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    title: string,
    readonly fields: Readonly<Record<string, string>> = {},
    readonly retryAfterSeconds?: number,
    /** With 423: until when the account is locked, ms since 1970 UTC. */
    readonly lockedUntilMs?: number,
    /** The same as `fields`, for programs: codes and bounds. */
    readonly faults: readonly FieldFault[] = [],
  ) {
    super(title);
    this.name = "ApiProblem";
  }
}

/** Reads a refusal. Anything that isn't a ProblemDetails still becomes one, with an empty title: the screen has words of its own. */
export function readProblem(status: number, body: unknown, retryAfter?: string | null): ApiProblem {
  const details = isRecord(body) ? body : {};
  const said = text(details.detail) || text(details.title);
  const seconds = Number(retryAfter);
  const until = details.lockedUntilMs;
  return new ApiProblem(
    status,
    said,
    readFields(details.errors),
    retryAfter && Number.isFinite(seconds) ? seconds : undefined,
    typeof until === "number" ? until : undefined,
    readFaults(details.faults),
  );
}

/** `{ "Questions[0].Text.fi": ["Too long."] }` becomes `{ "questions.0.text.fi": "Too long." }`, the way forms name their fields. */
function readFields(errors: unknown): Record<string, string> {
  if (!isRecord(errors)) return {};
  const fields: Record<string, string> = {};
  for (const [path, messages] of Object.entries(errors)) {
    const message = Array.isArray(messages) ? messages.filter((m) => typeof m === "string").join(" ") : text(messages);
    if (message) fields[fieldPath(path)] = message;
  }
  return fields;
}

/** What isn't a fault with a field, a code and a message is left out. */
function readFaults(faults: unknown): FieldFault[] {
  if (!Array.isArray(faults)) return [];
  return faults.filter(isFault).map((fault) => ({ ...fault, field: fieldPath(fault.field) }));
}

function isFault(value: unknown): value is FieldFault {
  return isRecord(value) && [value.field, value.code, value.message].every((part) => typeof part === "string");
}

function fieldPath(path: string): string {
  return path
    .replace(/^\$\.?/, "")
    .replace(/\[(\w+)\]/g, ".$1")
    .split(".")
    .filter(Boolean)
    .map((part) => part.charAt(0).toLowerCase() + part.slice(1))
    .join(".");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
