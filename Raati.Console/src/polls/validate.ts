import type { Texts } from "../i18n/i18n";
import { choosesNothing } from "../programs/audience";
import { textIn } from "../shared/localized";
import type { Errors } from "../shared/standing";
import type { MomentDraft } from "../time/MomentInput";
import { toMoment } from "../time/zones";
import { maxOptions, type PollDraft, type QuestionDraft } from "./draft";

export const maxQuestionText = 140;
export const maxOptionText = 60;

/** What is wrong with a draft, by the path of its field, as the hub names them: `questions.0.options.1.text.fi`. */
export function validate(draft: PollDraft, zone: string, now: number, t: Texts): Errors {
  const errors: Record<string, string> = {};
  const { field } = t.common;
  const words = t.polls.errors;
  if (draft.languages.length === 0) errors.languages = words.languages;
  for (const [index, question] of draft.questions.entries()) Object.assign(errors, ofQuestion(question, `questions.${index}`, draft, t));
  if (choosesNothing(draft.audience)) errors.audience = words.audience;
  Object.assign(errors, ofTimes(draft.opens, draft.closes, zone, now, t));
  const gap = Number(draft.rapidRepeatSeconds);
  if (draft.rapidRepeatSeconds === "" || !Number.isInteger(gap) || gap < 0 || gap > 600) errors.rapidRepeatSeconds = words.gap;
  if (draft.name.trim().length > 100) errors.name = field.tooLong(100);
  return errors;
}

function ofQuestion(question: QuestionDraft, path: string, { languages }: PollDraft, t: Texts): Record<string, string> {
  const errors: Record<string, string> = {};
  const fallback = languages[0];
  if (!fallback) return errors;
  const check = (at: string, text: QuestionDraft["text"], max: number) => {
    for (const language of languages) {
      const said = textIn(text, language).trim();
      if (said.length > max) errors[`${at}.text.${language}`] = t.common.field.tooLong(max);
      else if (!said && language === fallback) errors[`${at}.text.${language}`] = t.polls.errors.fallback(t.common.languages[language]);
    }
  };
  check(path, question.text, maxQuestionText);
  question.options.forEach((option, index) => {
    check(`${path}.options.${index}`, option.text, maxOptionText);
    for (const language of languages) {
      const said = textIn(option.text, language).trim().toLocaleLowerCase();
      const twin = question.options.findIndex((other) => textIn(other.text, language).trim().toLocaleLowerCase() === said);
      if (said && twin < index) errors[`${path}.options.${index}.text.${language}`] = t.polls.errors.same;
    }
  });
  if (question.options.length < 2 || question.options.length > maxOptions) errors[`${path}.options`] = t.polls.errors.options;
  return errors;
}

export function ofTimes(opens: MomentDraft, closes: MomentDraft, zone: string, now: number, t: Texts): Record<string, string> {
  const errors: Record<string, string> = {};
  const words = t.polls.errors;
  const opensAt = opens ? toMoment(opens, zone) : undefined;
  const closesAt = closes ? toMoment(closes, zone) : undefined;
  if (opens && opensAt === undefined) errors.opensAtMs = words.time;
  if (closes && closesAt === undefined) errors.closesAtMs = words.time;
  if (closesAt !== undefined && closesAt <= now) errors.closesAtMs = words.past;
  else if (closesAt !== undefined && opensAt !== undefined && closesAt <= opensAt) errors.closesAtMs = words.closesFirst;
  return errors;
}

/** The hub's refusals in the editor's fields: a text without a language is the fallback's. */
export function fromHub(fields: Errors, draft: PollDraft): Errors {
  return Object.fromEntries(
    Object.entries(fields).map(([path, message]) => [path.endsWith(".text") ? `${path}.${draft.languages[0] ?? "fi"}` : path, message]),
  );
}
