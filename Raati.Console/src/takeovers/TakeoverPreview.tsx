import type { Publication } from "@raati/contracts";
import { type ReactNode, useMemo, useState } from "react";
import { Preview } from "../preview/Preview";
import { textIn, written } from "../shared/localized";
import { type TakeoverDraft, toDocument } from "./draft";

const previewId = "00000000-0000-7000-8000-000000000003";

interface TakeoverPreviewProps {
  draft: TakeoverDraft;
  zone: string;
  givenAtMs?: number;
  children?: ReactNode;
}

/** The draft on the real tablet page, over everything. */
export function TakeoverPreview({ draft, zone, givenAtMs, children }: TakeoverPreviewProps) {
  const [opened] = useState(Date.now);
  const given = givenAtMs ?? opened;
  const publication = useMemo(
    (): Publication => ({ id: previewId, version: 1, kind: "takeover", document: toDocument(draft, zone, given) }),
    [draft, zone, given],
  );
  return (
    <Preview publication={publication} languages={written.filter((language) => textIn(draft.title, language).trim())}>
      {children}
    </Preview>
  );
}
