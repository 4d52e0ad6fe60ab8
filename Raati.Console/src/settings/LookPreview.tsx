import type { PollDocument, Publication, SettingsDocument } from "@raati/contracts";
import { useMemo } from "react";
import type { LookView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { Preview } from "../preview/Preview";
import type { SettingsDraft } from "./draft";

const settingsId = "00000000-0000-7000-8000-000000000003";
const pollId = "00000000-0000-7000-8000-000000000004";

/** The draft worn by the real tablet page, with a poll to vote in. */
export function LookPreview({ draft, look }: { draft: SettingsDraft; look: LookView | undefined }) {
  const words = useTexts().settings;
  const publication = useMemo((): Publication => {
    const document: SettingsDocument = {
      accent: draft.accent ? look?.colors : undefined,
      logo: draft.logo ?? undefined,
      languages: [...draft.languages],
    };
    return { id: settingsId, version: 1, kind: "settings", document };
  }, [draft.accent, draft.logo, draft.languages, look]);
  const beside = useMemo((): Publication[] => {
    const document: PollDocument = {
      name: words.sampleQuestion.fi,
      languages: ["fi", "sv", "en"],
      questions: [
        {
          ...{ id: 1, kind: "yesNo" as const, order: "ordinal" as const, text: words.sampleQuestion },
          options: [
            { id: 1, text: words.sampleYes },
            { id: 2, text: words.sampleNo },
          ],
        },
      ],
      opensAtMs: 0,
      visibility: "afterVote",
    };
    return [{ id: pollId, version: 1, kind: "poll", document }];
  }, [words]);
  return <Preview publication={publication} beside={beside} languages={draft.languages} organizationName={draft.organizationName} />;
}
