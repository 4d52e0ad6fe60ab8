export type Selection = ReadonlySet<string>;

/** One more, or one less. */
export function toggle(selection: Selection, id: string): Selection {
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Everything between the one that was last chosen and this one, both included, in the order shown. */
export function extend(selection: Selection, shown: readonly string[], from: string | undefined, to: string): Selection {
  const [a, b] = [from === undefined ? -1 : shown.indexOf(from), shown.indexOf(to)];
  if (a < 0 || b < 0) return toggle(selection, to);
  return new Set([...selection, ...shown.slice(Math.min(a, b), Math.max(a, b) + 1)]);
}

/** All that is shown; or, when all of it is chosen already, none of it. */
export function toggleAll(selection: Selection, shown: readonly string[]): Selection {
  const next = new Set(selection);
  if (howMany(selection, shown) === "all") for (const id of shown) next.delete(id);
  else for (const id of shown) next.add(id);
  return next;
}

export function howMany(selection: Selection, shown: readonly string[]): "none" | "some" | "all" {
  const chosen = shown.filter((id) => selection.has(id)).length;
  return chosen === 0 ? "none" : chosen === shown.length ? "all" : "some";
}

/** What a command goes to is what is in sight: a tablet that a filter hides is never asked by surprise. */
export const inSight = (selection: Selection, shown: readonly string[]): string[] => shown.filter((id) => selection.has(id));
