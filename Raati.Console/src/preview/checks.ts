import type { LocalizedText } from "../api/types";
import type { Texts } from "../i18n/i18n";
import { textIn, type Written, written } from "../shared/localized";

/** Something worth a second look; `mend` is likely to be a fault, `look` is advice. Nothing of it stops a publication. */
export interface Remark {
  level: "mend" | "look";
  text: string;
}

interface Spoken {
  /** Words a question begins with; in Finnish also the ending of its first word. */
  asks: RegExp;
  double: RegExp;
  negative: RegExp;
  leading: RegExp;
}

// Letters that \b doesn't know as letters: å, ä, ö.
const word = (words: string) => new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, "iu");

const spoken: Readonly<Record<Written, Spoken>> = {
  fi: {
    asks: /^\p{L}*(?:ko|kö|kos|kös)(?!\p{L})|^(?:mi|mu|ku|ke|ko|millo|missä|mist|mihin|mitä|minkä|miksi|miten|paljon|arvio|valitse|anna)\p{L}*/iu,
    double: word("ja|sekä"),
    negative: word("ei|et|eivät|älä|ilman"),
    leading: word("eikö|eikös|etkö|eikö vain|olethan|onhan|varmaan|tietysti"),
  },
  sv: {
    asks: /^(?:vad|vilk|vem|var|när|hur|varför|är|har|kan|ska|skulle|vill|tycker|känner|gör|får|bör|finns|köper|väljer|går|kommer|välj|ge)\p{L}*/iu,
    double: word("och|samt"),
    negative: word("inte|ej|utan"),
    leading: word("visst|väl|håller du inte|nog"),
  },
  en: {
    asks: /^(?:what|which|who|where|when|how|why|is|are|was|were|has|have|had|can|could|should|would|will|do|does|did|may|choose|rate|pick)(?!\p{L})/iu,
    double: word("and|as well as"),
    negative: word("not|no|never|without|don't|doesn't|isn't"),
    leading: word("don't you|isn't it|surely|of course|wouldn't you"),
  },
};

/** As the tablet sets it: over this the question is set smaller, and an option breaks. */
const longQuestion = 70;
const longOption = 28;
const manyWords = 14;
const manyOptions = 6;
const manySlideWords = 30;
/** Standing, in a hurry: three words a second. */
const wordsASecond = 3;

const count = (text: string) => text.trim().split(/\s+/).filter(Boolean).length;
const isLoud = (text: string) => count(text) > 1 && text === text.toLocaleUpperCase("fi") && /\p{L}{3}/u.test(text);

/** Seconds to read a question with its options. */
export function readingSeconds(texts: readonly string[]): number {
  return Math.max(1, Math.round(texts.reduce((sum, text) => sum + count(text), 0) / wordsASecond));
}

export interface Asked {
  text: LocalizedText;
  options: readonly { text: LocalizedText }[];
}

/** What a colleague would say of these questions before they go to the stores. */
export function checkQuestions(questions: readonly Asked[], languages: readonly Written[], t: Texts): Remark[] {
  const words = t.preview.checks;
  const remarks: Remark[] = [];
  const [fallback] = languages;
  for (const language of written) {
    const name = t.common.languageNames[language];
    const say = (level: Remark["level"], text: string) => remarks.push({ level, text });
    if (!languages.includes(language)) {
      say("look", words.noLanguage(name));
      continue;
    }
    const texts = questions.flatMap((question) => [question.text, ...question.options.map((option) => option.text)]);
    const missing = texts.filter((text) => !textIn(text, language).trim() && fallback && textIn(text, fallback).trim()).length;
    if (missing > 0) say("mend", words.untranslated(name, missing));
    for (const question of questions) checkOne(question, language, name, t, say);
  }
  const many = Math.max(0, ...questions.map((question) => question.options.length));
  if (many > manyOptions) remarks.push({ level: "look", text: words.many(many) });
  return remarks.sort((a, b) => Number(a.level === "look") - Number(b.level === "look"));
}

function checkOne(question: Asked, language: Written, name: string, t: Texts, say: (level: Remark["level"], text: string) => void): void {
  const words = t.preview.checks;
  const { asks, double, negative, leading } = spoken[language];
  const text = textIn(question.text, language).trim();
  for (const option of question.options) {
    const said = textIn(option.text, language).trim();
    if (said.length > longOption) say("look", words.longOption(name, said));
  }
  if (!text) return;
  if (text.length > longQuestion) say("look", words.longQuestion(name, text.length));
  if (count(text) > manyWords) say("look", words.wordy(name, count(text)));
  if (!text.endsWith("?")) say("mend", words.noQuestionMark(name));
  if (!asks.test(text)) say("look", words.notAQuestion(name));
  const leads = leading.exec(text)?.[0];
  const negates = negative.exec(text)?.[0];
  if (leads) say("mend", words.leading(name, leads));
  else if (negates) say("look", words.negative(name, negates));
  const doubles = double.exec(text)?.[0];
  if (doubles) say("look", words.double(name, doubles));
  if (isLoud(text)) say("look", words.loud(name));
}

/** The same of a bulletin: a title, and a text that must be read while its slide stands. */
export function checkBulletin(title: LocalizedText, text: LocalizedText, t: Texts): Remark[] {
  const words = t.preview.checks;
  const anyTitle = written.some((language) => textIn(title, language).trim());
  const anyText = written.some((language) => textIn(text, language).trim());
  const remarks = written.flatMap((language): Remark[] => {
    const name = t.common.languageNames[language];
    const said = { title: textIn(title, language).trim(), text: textIn(text, language).trim() };
    const all = count(said.title) + count(said.text);
    return [
      ...(anyTitle && !said.title ? [{ level: "mend" as const, text: words.titleMissing(name) }] : []),
      ...(anyText && !said.text ? [{ level: "mend" as const, text: words.textMissing(name) }] : []),
      ...(all > manySlideWords ? [{ level: "look" as const, text: words.longText(name, all) }] : []),
      ...(isLoud(said.title) ? [{ level: "look" as const, text: words.loud(name) }] : []),
    ];
  });
  return remarks.sort((a, b) => Number(a.level === "look") - Number(b.level === "look"));
}
