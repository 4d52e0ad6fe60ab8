/** What a key means here, or undefined. `g` begins a pair: the next key says where to go. */
export type Shortcut = { kind: "search" } | { kind: "help" } | { kind: "newPoll" } | { kind: "go"; to: Destination };
export type Destination =
  | "/"
  | "/polls"
  | "/bulletins"
  | "/urgent"
  | "/campaigns"
  | "/campaigns/calendar"
  | "/playlists"
  | "/media"
  | "/showing"
  | "/tablets"
  | "/stores"
  | "/feedback";

export const destinations: Readonly<Record<string, Destination>> = {
  o: "/",
  p: "/polls",
  b: "/bulletins",
  u: "/urgent",
  c: "/campaigns",
  k: "/campaigns/calendar",
  l: "/playlists",
  m: "/media",
  w: "/showing",
  t: "/tablets",
  s: "/stores",
  f: "/feedback",
};

/** Reads keys one by one. A pair must come within a second and a half. */
export class Shortcuts {
  #leading = Number.NEGATIVE_INFINITY;

  read(key: string, at: number): Shortcut | undefined {
    const led = at - this.#leading <= 1_500;
    this.#leading = Number.NEGATIVE_INFINITY;
    if (led) {
      const to = destinations[key];
      return to ? { kind: "go", to } : undefined;
    }
    if (key === "g") this.#leading = at;
    if (key === "/") return { kind: "search" };
    if (key === "?") return { kind: "help" };
    return key === "n" ? { kind: "newPoll" } : undefined;
  }
}

/** Keys typed into a field are text. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
