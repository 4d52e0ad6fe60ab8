import type { Audience } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { audienceNames, fromAudience } from "./audience";
import { nameIn, useAudienceChoices } from "./useAudienceChoices";

const shown = 12;

/** An audience by its names; a long one is cut short with a count. */
export function AudienceWords({ audience }: { audience: Audience }) {
  const { audience: words, receipts } = useTexts().publishing;
  const choices = useAudienceChoices();
  const draft = fromAudience(audience);
  const names = audienceNames(draft, (list, id) => nameIn(choices, list, id));
  const short = (all: readonly string[]) =>
    [...all.slice(0, shown), ...(all.length > shown ? [receipts.more(all.length - shown)] : [])].join(", ");
  return (
    <>
      {draft.all ? words.all : short(names.included)}
      {names.excluded.length > 0 && `, ${words.except(short(names.excluded))}`}
    </>
  );
}
