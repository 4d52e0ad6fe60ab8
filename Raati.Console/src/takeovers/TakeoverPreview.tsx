import type { MediaRef, Publication } from "@raati/contracts";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo, useState } from "react";
import { Preview } from "../preview/Preview";
import { textIn, written } from "../shared/localized";
import { mediaQuery } from "../signage/queries";
import { type TakeoverDraft, toDocument } from "./draft";

const previewId = "00000000-0000-7000-8000-000000000003";

interface TakeoverPreviewProps {
  draft: TakeoverDraft;
  zone: string;
  givenAtMs?: number;
  /** It was taken off, or its time has passed. */
  past?: boolean;
  children?: ReactNode;
}

/** The draft on the real tablet page, over everything. */
export function TakeoverPreview({ draft, zone, givenAtMs, past = false, children }: TakeoverPreviewProps) {
  const [opened] = useState(Date.now);
  const given = givenAtMs ?? opened;
  // Of one that was taken off long ago it may be gone from the library: then its words stand alone.
  const image = useQuery({ ...mediaQuery, enabled: draft.image !== undefined }).data?.items.find(
    ({ file }) => file.sha256 === draft.image,
  )?.file;
  const publication = useMemo(
    (): Publication => ({ id: previewId, version: 1, kind: "takeover", document: toDocument(draft, zone, given, image) }),
    [draft, zone, given, image],
  );
  const media = useMemo((): MediaRef[] => (image ? [image] : []), [image]);
  return (
    <Preview
      publication={publication}
      media={media}
      past={past}
      languages={written.filter((language) => textIn(draft.title, language).trim())}
    >
      {children}
    </Preview>
  );
}
