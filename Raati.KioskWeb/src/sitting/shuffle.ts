import type { Option, Question } from "@raati/contracts";

/** FNV-1a 32. */
const seedOf = (text: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
};

/** Mulberry32: small, and even enough for twelve options. */
const numbersFrom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), seed | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};

/** Equal options in an order that stays the same through one sitting, and favours none over many; a scale as it is written. */
export const optionsFor = (sittingId: string, pollId: string, question: Question): Option[] => {
  const options = [...question.options];
  if (question.kind === "yesNo" || question.order !== "nominal") return options;
  const next = numbersFrom(seedOf(`${sittingId}:${pollId}:${question.id}`));
  for (let i = options.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    const [a, b] = [options[i], options[j]];
    if (a && b) [options[i], options[j]] = [b, a];
  }
  return options;
};
