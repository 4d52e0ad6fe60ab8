import { useMemo } from "react";
import { useTexts } from "../i18n/i18n";
import { Checks } from "../preview/Checks";
import { checkQuestions, readingSeconds } from "../preview/checks";
import { Preview } from "../preview/Preview";
import { textIn } from "../shared/localized";
import type { PollDraft } from "./draft";
import { previewDraft } from "./preview";

/** The draft on the real tablet page, and what a colleague would say of it. */
export function PollPreview({ draft }: { draft: PollDraft }) {
  const t = useTexts();
  const publication = useMemo(() => previewDraft(draft, t), [draft, t]);
  const language = draft.languages[0] ?? "fi";
  const [first] = draft.questions;
  const texts = first ? [first.text, ...first.options.map((option) => option.text)].map((text) => textIn(text, language)) : [];
  const written = texts.some((text) => text.trim());
  return (
    <Preview publication={publication} languages={draft.languages}>
      {written && <Checks remarks={checkQuestions(draft.questions, draft.languages, t)} seconds={readingSeconds(texts)} />}
    </Preview>
  );
}
