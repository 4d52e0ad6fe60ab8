import type { Settings, Showable } from "../program/documents";
import { type Tongue, Tongues } from "../words";
import { IdleAfterMs } from "./sitting";

/** How this organization's tablets behave, by its settings or as built. */
export interface Ways {
  /** What the idle screen is in. */
  home: Tongue;
  /** What a shopper may choose, in this order. */
  tongues: readonly { tongue: Tongue; name: string }[];
  idleAfterMs: number;
}

const shortestIdleMs = 10_000;
const longestIdleMs = 120_000;

/** The settings among what is shown; the one published last. */
export const settingsIn = (showing: readonly Showable[]): Settings | undefined =>
  showing.flatMap((document) => (document.kind === "settings" ? [document.settings] : [])).at(-1);

/** What a settings document can't mean is passed over, and the built-in way stands. */
export const waysOf = (settings: Settings | undefined): Ways => {
  const offered = (settings?.languages ?? []).flatMap((language) => Tongues.filter(({ tongue }) => tongue === language));
  const tongues = offered.length > 0 ? offered : Tongues;
  const asked = (settings?.idleSeconds ?? 0) * 1000;
  return {
    home: tongues[0]?.tongue ?? "fi",
    tongues,
    idleAfterMs: asked > 0 ? Math.min(Math.max(asked, shortestIdleMs), longestIdleMs) : IdleAfterMs,
  };
};
