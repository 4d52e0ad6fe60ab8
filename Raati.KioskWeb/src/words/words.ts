import type { Language, LocalizedText, Mood } from "@raati/contracts";

/** Languages a screen can be in. */
export type Tongue = Exclude<Language, "unknown">;

export const Tongues: readonly { tongue: Tongue; name: string }[] = [
  { tongue: "fi", name: "Suomi" },
  { tongue: "sv", name: "Svenska" },
  { tongue: "en", name: "English" },
];

export const HomeTongue: Tongue = "fi";

/** A text and the language it is really in: a screen reader must be told when it isn't the screen's. */
export interface Spoken {
  text: string;
  lang: Tongue;
}

const isTongue = (language: Language): language is Tongue => language !== "unknown";

/** The text in the wanted language, else in the first that it has, in the document's own order, then fi, sv, en. Never a key. */
export const spoken = (text: LocalizedText, wanted: Tongue, order: readonly Language[] = []): Spoken => {
  for (const lang of [wanted, ...order.filter(isTongue), ...Tongues.map(({ tongue }) => tongue)]) {
    const found = text[lang];
    if (found !== undefined && found.trim() !== "") return { text: found, lang };
  }
  return { text: "", lang: wanted };
};

const locales: Record<Tongue, string> = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" };

export const number = (value: number, tongue: Tongue): string => new Intl.NumberFormat(locales[tongue]).format(value);

/** A share with a no-break space before the sign where the language wants one. */
export const percent = (share: number, tongue: Tongue): string =>
  new Intl.NumberFormat(locales[tongue], { style: "percent", maximumFractionDigits: 0 }).format(share);

const oClock: Record<Tongue, string> = { fi: "klo ", sv: "kl. ", en: "" };

/** The time of day; with the date when it is not the same day. */
export const timeOf = (atMs: number, nowMs: number, timeZone: string, tongue: Tongue): string => {
  const day = new Intl.DateTimeFormat(locales[tongue], { timeZone, day: "numeric", month: "numeric" });
  const clock = new Intl.DateTimeFormat(locales[tongue], { timeZone, hour: "numeric", minute: "2-digit" });
  const at = oClock[tongue] + clock.format(atMs);
  return day.format(atMs) === day.format(nowMs) ? at : `${day.format(atMs)} ${at}`;
};

export interface Words {
  touchAndMatter: string;
  answersSoFar(count: number, text: string): string;
  noAnswersYet: string;
  thanks: string;
  yourAnswer: string;
  allAnswers(count: number, text: string): string;
  smallSample: string;
  votes(count: number, text: string): string;
  asOf(time: string, count: string): string;
  resultsWhenClosed: string;
  resultsComing: string;
  nextResult: string;
  nextPoll: string;
  step(at: number, of: number): string;
  questionOf(at: number, of: number): string;
  leaveFeedback: string;
  done: string;
  back: string;
  language: string;
  howWasIt: string;
  moods: Record<Exclude<Mood, "unknown">, string>;
  tellMore: string;
  noNames: string;
  feedbackLabel: string;
  send: string;
  feedbackThanks: string;
  stillThere: string;
  goOn: string;
  offline: string;
  insecure: string;
  welcome: string;
  notice: string;
}
