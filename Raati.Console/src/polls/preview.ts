import type { PollDocument, Publication } from "@raati/contracts";
import type { PollRequest } from "../api/types";
import type { Texts } from "../i18n/i18n";
import { bestText } from "../shared/localized";
import type { PollDraft } from "./draft";

const previewId = "00000000-0000-7000-8000-000000000001";

/** The document a tablet would get, open now. */
const publication = (document: Omit<PollDocument, "opensAtMs">, id = previewId): Publication => ({
  ...{ id, version: 1, kind: "poll" },
  document: { ...document, opensAtMs: 0 } satisfies PollDocument,
});

/** A draft as it would look; what isn't written yet has a word in its place. */
export function previewDraft(draft: PollDraft, t: Texts): Publication {
  const fallback = draft.languages[0] ?? "fi";
  const words = t.preview;
  return publication({
    name: draft.name,
    languages: draft.languages,
    visibility: draft.visibility,
    questions: draft.questions.map((question) => ({
      ...question,
      text: bestText(question.text, fallback) ? question.text : { [fallback]: words.sampleQuestion },
      options: question.options.map((option, at) => ({
        ...option,
        text: bestText(option.text, fallback) ? option.text : { [fallback]: words.sampleOption(at + 1) },
      })),
    })),
  });
}

export const previewPoll = (poll: PollRequest): Publication => publication(documentOf(poll));

/** A published poll under its own id, open or long closed. */
export const heldPoll = (id: string, poll: PollRequest, open: boolean): Publication =>
  publication({ ...documentOf(poll), ...(open ? {} : { closesAtMs: 1 }) }, id);

const documentOf = ({ name, languages, questions, visibility }: PollRequest): Omit<PollDocument, "opensAtMs"> => ({
  ...{ name, languages, visibility: visibility ?? "afterVote" },
  questions: questions as PollDocument["questions"],
});
