import type { BulletinDocument, Publication } from "@raati/contracts";
import { useMemo } from "react";
import type { LocalizedText } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { Checks } from "../preview/Checks";
import { checkBulletin } from "../preview/checks";
import { Preview } from "../preview/Preview";
import { textIn, written } from "../shared/localized";
import type { BulletinDraft } from "./draft";

const previewId = "00000000-0000-7000-8000-000000000002";

/** The draft on the real tablet page, and what a colleague would say of it. */
export function BulletinPreview({ draft }: { draft: BulletinDraft }) {
  const t = useTexts();
  const sample = t.preview.sampleTitle;
  const publication = useMemo((): Publication => {
    const title: LocalizedText = written.some((language) => textIn(draft.title, language).trim()) ? draft.title : { fi: sample };
    const document: BulletinDocument = { title, text: draft.text, showsFromMs: 0 };
    return { id: previewId, version: 1, kind: "bulletin", document };
  }, [draft.title, draft.text, sample]);
  const begun = written.filter((language) => textIn(draft.title, language).trim());
  return (
    <Preview publication={publication} languages={begun}>
      {begun.length > 0 && <Checks remarks={checkBulletin(draft.title, draft.text, t)} />}
    </Preview>
  );
}
