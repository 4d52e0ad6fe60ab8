import type { TurnView } from "@raati/contracts";
import type { BulletinView, KioskPublication, PollRow } from "../api/types";

/** Who takes turns on a tablet, and how many of a round's. */
export interface Share {
  source: "polls" | "bulletins" | "campaign";
  campaignId: string | undefined;
  turns: number;
  of: number;
}

/** The sources of a round in the order of their first turns. */
export function sharesOf(round: readonly TurnView[]): Share[] {
  const shares = new Map<string, Share>();
  for (const { source, campaignId } of round) {
    if (source === "unknown") continue;
    const key = campaignId ?? source;
    shares.set(key, { source, campaignId, turns: (shares.get(key)?.turns ?? 0) + 1, of: round.length });
  }
  return [...shares.values()];
}

/** What of a tablet's program takes its source's turns now; undefined: it is not known yet. */
export function inTurn(
  { source, campaignId }: Share,
  program: readonly KioskPublication[] | undefined,
  polls: readonly Pick<PollRow, "id" | "state">[] | undefined,
  bulletins: readonly Pick<BulletinView, "id" | "content">[] | undefined,
  now: number,
): KioskPublication[] | undefined {
  const own = program?.filter(({ inAudience }) => inAudience);
  if (source === "campaign") return own?.filter(({ id }) => id === campaignId);
  const isNow = source === "polls" ? openIn(polls) : showingIn(bulletins, now);
  return isNow && own?.filter(({ id }) => isNow(id));
}

const openIn = (polls: readonly Pick<PollRow, "id" | "state">[] | undefined) =>
  polls && ((id: string) => polls.some((poll) => poll.id === id && poll.state === "open"));

const showingIn = (bulletins: readonly Pick<BulletinView, "id" | "content">[] | undefined, now: number) =>
  bulletins &&
  ((id: string) =>
    bulletins.some(
      ({ id: own, content }) => own === id && (content.showsFromMs ?? 0) <= now && (content.showsUntilMs ?? Number.POSITIVE_INFINITY) > now,
    ));
