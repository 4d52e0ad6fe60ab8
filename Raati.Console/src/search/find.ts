import { inNameOrder } from "../shared/order";

export type Group = "page" | "action" | "poll" | "bulletin" | "takeover" | "campaign" | "playlist" | "store" | "tablet";

/** Something that can be gone to, by what it is called. */
export interface Place {
  id: string;
  group: Group;
  name: string;
  /** Said beside the name, and searched too. */
  detail: string;
  open(): void;
}

/** In this order when they fit equally; each with at most so many, so that 1,800 tablets don't bury the one poll. */
const groups: readonly Group[] = ["page", "action", "poll", "bulletin", "takeover", "campaign", "playlist", "store", "tablet"];
const most = 6;

const words = (text: string) => text.toLocaleLowerCase("fi").split(/\s+/).filter(Boolean);

/** How well a place fits: 0 best, undefined not at all. Every word must be found. */
function rank(place: Place, wanted: readonly string[]): number | undefined {
  const name = place.name.toLocaleLowerCase("fi");
  const all = `${name} ${place.detail.toLocaleLowerCase("fi")}`;
  if (!wanted.every((word) => all.includes(word))) return undefined;
  const [first = ""] = wanted;
  if (name.startsWith(wanted.join(" "))) return 0;
  if (words(name).some((word) => word.startsWith(first))) return 1;
  return name.includes(first) ? 2 : 3;
}

/** What fits what was typed, group by group, the best first. With nothing typed: pages and actions. */
export function find(places: readonly Place[], typed: string): Place[] {
  const wanted = words(typed);
  if (wanted.length === 0) return places.filter(({ group }) => group === "page" || group === "action");
  const fitting = places.flatMap((place) => {
    const fit = rank(place, wanted);
    return fit === undefined ? [] : [{ place, fit }];
  });
  fitting.sort((a, b) => a.fit - b.fit || inNameOrder(a.place.name, b.place.name));
  const found = groups.map((group) => fitting.filter(({ place }) => place.group === group).slice(0, most));
  // A group whose best begins with what was typed goes before one that only has it somewhere inside.
  const best = (of: typeof fitting) => Math.max(1, of[0]?.fit ?? Number.POSITIVE_INFINITY);
  return found.sort((a, b) => (best(a) === best(b) ? 0 : best(a) - best(b))).flatMap((of) => of.map(({ place }) => place));
}
