/** What is wrong, by the path of its field as the hub names them: `slides.0.title`. */
export type Errors = Readonly<Record<string, string>>;

/** What an attempt showed, of the draft as it was then. */
export interface Shown<D> {
  errors: Errors;
  draft: D;
  /** Who found them: the console's own rules, which can look again, or the hub, which can't before the next attempt. */
  by: "rules" | "hub";
}

/**
 * What still stands of it beside a draft that has changed since: a rule's error until the rule finds it no more, a refusal of the hub's until
 * what it is about was touched. What was not shown before stays unsaid until the next attempt.
 */
export function standing<D>(shown: Shown<D>, draft: D, found: Errors): Errors {
  if (shown.by === "hub") return keep(shown.errors, (path) => Object.is(follow(path, shown.draft).value, follow(path, draft).value));
  const names = new Set(Object.keys(shown.errors).map((path) => follow(path, shown.draft).name));
  return keep(found, (path) => names.has(follow(path, draft).name));
}

const keep = (errors: Errors, stands: (path: string) => boolean): Errors =>
  Object.fromEntries(Object.entries(errors).filter(([path]) => stands(path)));

/** As far into the draft as the path reaches: the part there, and a name of the field that stays when parts with an id change places. */
function follow(path: string, draft: unknown): { name: string; value: unknown } {
  let value = draft;
  let reached = true;
  const name = path.split(".").map((step) => {
    const next: unknown = reached && typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined;
    const among = Array.isArray(value);
    reached = next !== undefined;
    if (reached) value = next;
    return among && typeof next === "object" && next !== null && "id" in next ? `#${String(next.id)}` : step;
  });
  return { name: name.join("."), value };
}
