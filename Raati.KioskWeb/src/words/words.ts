import type { FeedbackCategory, Language, LocalizedText, Mood, TakeoverKind } from "@raati/contracts";

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

/** Making a formatter takes longer than a weak tablet has between a touch and its mark: each is made once. */
const kept = <F>(make: (locale: string, options: Intl.NumberFormatOptions & Intl.DateTimeFormatOptions) => F) => {
  const made = new Map<string, F>();
  return (tongue: Tongue, options: Intl.NumberFormatOptions & Intl.DateTimeFormatOptions = {}): F => {
    const key = tongue + JSON.stringify(options);
    const formatter = made.get(key) ?? make(locales[tongue], options);
    made.set(key, formatter);
    return formatter;
  };
};

const numbers = kept((locale, options) => new Intl.NumberFormat(locale, options));
const dates = kept((locale, options) => new Intl.DateTimeFormat(locale, options));

export const number = (value: number, tongue: Tongue): string => numbers(tongue).format(value);

/** A share with a no-break space before the sign where the language wants one. */
export const percent = (share: number, tongue: Tongue): string =>
  numbers(tongue, { style: "percent", maximumFractionDigits: 0 }).format(share);

const oClock: Record<Tongue, string> = { fi: "klo ", sv: "kl. ", en: "" };

/** The time of day; with the date when it is not the same day. */
export const timeOf = (atMs: number, nowMs: number, timeZone: string, tongue: Tongue): string => {
  const day = dates(tongue, { timeZone, day: "numeric", month: "numeric" });
  const clock = dates(tongue, { timeZone, hour: "numeric", minute: "2-digit" });
  const at = oClock[tongue] + clock.format(atMs);
  return day.format(atMs) === day.format(nowMs) ? at : `${day.format(atMs)} ${at}`;
};

export interface Day {
  /** 0 is Sunday. */
  weekday: number;
  name: string;
  date: string;
}

/** The day something ends. A time at midnight ends the day before. */
export const dayOf = (atMs: number, timeZone: string, tongue: Tongue): Day => {
  const format = (language: Tongue, options: Intl.DateTimeFormatOptions) => dates(language, { timeZone, ...options }).format(atMs - 1);
  return {
    weekday: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"].indexOf(format("en", { weekday: "short" })),
    name: format(tongue, { weekday: "long" }),
    date: format(tongue, { day: "numeric", month: "numeric" }),
  };
};

export interface Moment {
  weekday: string;
  /** With the year. */
  date: string;
  time: string;
}

/** A time in full, for what must still be clear when it is read days later. */
export const momentOf = (atMs: number, timeZone: string, tongue: Tongue): Moment => {
  const format = (options: Intl.DateTimeFormatOptions) => dates(tongue, { timeZone, ...options }).format(atMs);
  return {
    weekday: format({ weekday: "long" }),
    date: format({ day: "numeric", month: tongue === "en" ? "long" : "numeric", year: "numeric" }),
    time: format({ hour: "numeric", minute: "2-digit" }),
  };
};

/** How old something is, once that is worth saying. */
export const ageOf = (atMs: number, nowMs: number): { count: number; unit: "minutes" | "hours" | "days" } | undefined => {
  const minutes = Math.floor((nowMs - atMs) / 60_000);
  if (minutes < 2) return undefined;
  if (minutes < 60) return { count: minutes, unit: "minutes" };
  return minutes < 48 * 60 ? { count: Math.floor(minutes / 60), unit: "hours" } : { count: Math.floor(minutes / 1_440), unit: "days" };
};

export interface Words {
  touchAndMatter: string;
  answersSoFar(count: number, text: string): string;
  noAnswersYet: string;
  thanks: string;
  yourAnswer: string;
  smallSample: string;
  tooClose: string;
  /** Of a poll that is over. */
  stayedTooClose: string;
  votes(count: number, text: string): string;
  asOf(time: string): string;
  resultsWhenClosed: string;
  resultsComing: string;
  nextResult: string;
  nextPoll: string;
  step(at: number, of: number): string;
  questionOf(at: number, of: number): string;
  leaveFeedback: string;
  done: string;
  stopHere: string;
  cancel: string;
  back: string;
  language: string;
  howWasIt: string;
  moods: Record<Exclude<Mood, "unknown">, string>;
  tellMore: string;
  feedbackLabel: string;
  send: string;
  feedbackThanks: string;
  stillThere: string;
  goOn: string;
  offline: string;
  insecure: string;
  welcome: string;
  pollUntil(day: Day): string;
  pollOpen: string;
  pollEnded(day: Day): string;
  thanksWith(others: number, text: string): string;
  sameAsYou(share: string): string;
  notInYet: string;
  covered: string;
  dash: string;
  wholeCoop(name: string): string;
  thisStore: string;
  storeToo(text: string): string;
  storeSteps: string;
  storeNotYet: string;
  ago(count: number, unit: "minutes" | "hours" | "days"): string;
  youAnswered: string;
  tools: string;
  listen: string;
  stopReading: string;
  largeText: string;
  contrast: string;
  pause: string;
  goOnMoving: string;
  about: string;
  categories: Record<Exclude<FeedbackCategory, "unknown">, string>;
  noNames: string;
  keyboard: string;
  space: string;
  shift: string;
  erase: string;
  write: string;
  feedbackTo: string;
  feedbackRead: string;
  welcomeText: string;
  notice: string;
  more: string;
  toTop: string;
  takeovers: Record<Exclude<TakeoverKind, "unknown">, string>;
  givenAt(moment: Moment): string;
  reserved: string;
  putAside: string;
  moreOnPhone: string;
  youSaid: string;
  weDid: string;
  howAnswered: string;
  openOnPhone: string;
}
