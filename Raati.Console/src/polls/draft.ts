import type { LocalizedText, PollRequest, PollView, Secrecy, Visibility } from "../api/types";
import { type AudienceDraft, everybody, fromAudience, toAudience } from "../programs/audience";
import { bestText, tidy, type Written, written } from "../shared/localized";
import type { MomentDraft } from "../time/MomentInput";
import { toMoment, toWallClock } from "../time/zones";

export interface OptionDraft {
  id: number;
  text: LocalizedText;
}

export interface QuestionDraft {
  id: number;
  kind: "yesNo" | "singleChoice";
  text: LocalizedText;
  options: OptionDraft[];
  order: "nominal" | "ordinal";
}

/** A poll as its editor holds it. Times are wall-clock times of the stores' zone, and may be half written. */
export interface PollDraft {
  name: string;
  languages: Written[];
  questions: QuestionDraft[];
  audience: AudienceDraft;
  opens: MomentDraft;
  closes: MomentDraft;
  visibility: Visibility;
  secrecy: Secrecy;
  rapidRepeatSeconds: number | string;
}

export const maxOptions = 12;
export const maxQuestions = 20;

const blank = (id: number): OptionDraft => ({ id, text: {} });

export const newQuestion = (id: number): QuestionDraft => ({
  id,
  kind: "singleChoice",
  text: {},
  options: [blank(1), blank(2)],
  order: "nominal",
});

export const newPoll = (): PollDraft => ({
  name: "",
  languages: [...written],
  questions: [newQuestion(1)],
  audience: everybody,
  opens: null,
  closes: null,
  visibility: "afterVote",
  secrecy: "exact",
  rapidRepeatSeconds: 15,
});

const nextId = (things: readonly { id: number }[]) => Math.max(0, ...things.map((thing) => thing.id)) + 1;

/** One more option after this place; the list itself when it is full. */
export function addOption(question: QuestionDraft, after = question.options.length - 1): QuestionDraft {
  if (question.options.length >= maxOptions) return question;
  const options = [...question.options];
  options.splice(after + 1, 0, blank(nextId(options)));
  return { ...question, options };
}

export function removeOption(question: QuestionDraft, index: number): QuestionDraft {
  return question.options.length <= 2 ? question : { ...question, options: question.options.filter((_, at) => at !== index) };
}

export function moveOption(question: QuestionDraft, index: number, by: -1 | 1): QuestionDraft {
  const options = [...question.options];
  const [moved] = options.splice(index, 1);
  const to = index + by;
  if (!moved || to < 0 || to > options.length) return question;
  options.splice(to, 0, moved);
  return { ...question, options };
}

/** Yes and no are two options with fixed ids, in fixed order; what was written as options is kept only while they are chosen. */
export function setKind(
  question: QuestionDraft,
  kind: QuestionDraft["kind"],
  yesNo: Readonly<Record<Written, readonly string[]>>,
): QuestionDraft {
  if (kind === question.kind) return question;
  if (kind === "singleChoice") return { ...question, kind, options: [blank(1), blank(2)], order: "nominal" };
  const said = (index: number) => Object.fromEntries(written.map((language) => [language, yesNo[language][index] ?? ""]));
  return {
    ...question,
    kind,
    order: "ordinal",
    options: [
      { id: 1, text: said(0) },
      { id: 2, text: said(1) },
    ],
  };
}

export const addQuestion = (draft: PollDraft): PollDraft =>
  draft.questions.length >= maxQuestions ? draft : { ...draft, questions: [...draft.questions, newQuestion(nextId(draft.questions))] };

export const removeQuestion = (draft: PollDraft, id: number): PollDraft =>
  draft.questions.length <= 1 ? draft : { ...draft, questions: draft.questions.filter((question) => question.id !== id) };

export const setQuestion = (draft: PollDraft, question: QuestionDraft): PollDraft => ({
  ...draft,
  questions: draft.questions.map((other) => (other.id === question.id ? question : other)),
});

/** Languages in the order they are offered: the first one stays the fallback. */
export const setLanguages = (draft: PollDraft, chosen: readonly string[]): PollDraft => ({
  ...draft,
  languages: written.filter((language) => chosen.includes(language)),
});

/** A poll without a name of its own is called by its first question. */
export const nameOf = (draft: PollDraft) =>
  (draft.name.trim() || bestText(draft.questions[0]?.text ?? {}, draft.languages[0] ?? "fi")).slice(0, 100);

export function toRequest(draft: PollDraft, zone: string): PollRequest {
  const opensAtMs = draft.opens ? toMoment(draft.opens, zone) : undefined;
  const closesAtMs = draft.closes ? toMoment(draft.closes, zone) : undefined;
  return {
    name: nameOf(draft),
    languages: draft.languages,
    questions: draft.questions.map((question) => ({
      ...question,
      text: tidy(question.text, draft.languages),
      options: question.options.map((option) => ({ ...option, text: tidy(option.text, draft.languages) })),
    })),
    audience: toAudience(draft.audience),
    ...(opensAtMs === undefined ? {} : { opensAtMs }),
    ...(closesAtMs === undefined ? {} : { closesAtMs }),
    visibility: draft.visibility,
    secrecy: draft.secrecy,
    rapidRepeatSeconds: Number(draft.rapidRepeatSeconds),
  };
}

export function fromPoll({ content }: Pick<PollView, "content">, zone: string): PollDraft {
  return {
    name: content.name,
    languages: written.filter((language) => content.languages.includes(language)),
    questions: content.questions.map((question) => ({
      id: question.id,
      kind: question.kind === "yesNo" ? "yesNo" : "singleChoice",
      text: question.text,
      options: question.options,
      order: question.order === "ordinal" ? "ordinal" : "nominal",
    })),
    audience: fromAudience(content.audience),
    opens: content.opensAtMs ? toWallClock(content.opensAtMs, zone) : null,
    closes: content.closesAtMs ? toWallClock(content.closesAtMs, zone) : null,
    visibility: content.visibility ?? "afterVote",
    secrecy: content.secrecy ?? "exact",
    rapidRepeatSeconds: content.rapidRepeatSeconds ?? 15,
  };
}
