/** Who takes turns on the idle glass, and what of it can be shown now, in its order. One with nothing to show is no source. */
export interface Source<T extends { key: string }> {
  key: string;
  weight: number;
  slides: readonly T[];
}

/** Where a round stands: what each source has saved up, and where each was last. */
export interface Round {
  saved: Readonly<Record<string, number>>;
  last: Readonly<Record<string, { slide: string; at: number }>>;
}

export const NewRound: Round = { saved: {}, last: {} };

/**
 * Smooth weighted round robin: every source saves its weight, the one with the most saved takes the turn (the first of equals) and pays
 * what all of them saved. So turns of one source are spread, not in a row. A source that comes begins with nothing saved.
 */
export const turn = <T extends { key: string }>(
  round: Round,
  sources: readonly Source<T>[],
): { slide: T; source: string; round: Round } | undefined => {
  const there = sources.filter(({ slides, weight }) => slides.length > 0 && weight > 0);
  const saved: Record<string, number> = {};
  let total = 0;
  let chosen: Source<T> | undefined;
  for (const source of there) {
    saved[source.key] = (round.saved[source.key] ?? 0) + source.weight;
    total += source.weight;
    if (!chosen || (saved[source.key] ?? 0) > (saved[chosen.key] ?? 0)) chosen = source;
  }
  if (!chosen) return undefined;
  saved[chosen.key] = (saved[chosen.key] ?? 0) - total;
  const at = nextIn(round, chosen);
  const slide = chosen.slides[at];
  if (!slide) return undefined;
  return { slide, source: chosen.key, round: { saved, last: { ...kept(round, there), [chosen.key]: { slide: slide.key, at } } } };
};

/**
 * This slide was shown out of its turn: its source goes on after it, and pays nothing. Unless its turn has come: then that was it, or it would
 * be shown again right after.
 */
export const shownInBetween = <T extends { key: string }>(round: Round, sources: readonly Source<T>[], slide: T): Round => {
  const due = turn(round, sources);
  if (due?.slide.key === slide.key) return due.round;
  const source = sources.find(({ slides }) => slides.some(({ key }) => key === slide.key));
  if (!source) return round;
  const at = source.slides.findIndex(({ key }) => key === slide.key);
  return { ...round, last: { ...round.last, [source.key]: { slide: slide.key, at } } };
};

/** The one after the last; where that is gone, the one that stands in its place now. */
const nextIn = <T extends { key: string }>(round: Round, { key, slides }: Source<T>): number => {
  const last = round.last[key];
  if (!last) return 0;
  const found = slides.findIndex((slide) => slide.key === last.slide);
  return (found < 0 ? last.at : found + 1) % slides.length;
};

/** Nobody is remembered who is gone: a round lasts for weeks. */
const kept = (round: Round, there: readonly { key: string }[]): Round["last"] =>
  Object.fromEntries(Object.entries(round.last).filter(([key]) => there.some((source) => source.key === key)));
