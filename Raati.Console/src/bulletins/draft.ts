import type { BulletinRequest, BulletinView, LocalizedText } from "../api/types";
import type { Texts } from "../i18n/i18n";
import { type AudienceDraft, choosesNothing, everybody, fromAudience, toAudience } from "../programs/audience";
import { textIn, tidy, written } from "../shared/localized";
import type { MomentDraft } from "../time/MomentInput";
import { toMoment, toWallClock } from "../time/zones";

export interface BulletinDraft {
  title: LocalizedText;
  text: LocalizedText;
  audience: AudienceDraft;
  from: MomentDraft;
  until: MomentDraft;
}

export const maxTitle = 80;
export const maxText = 400;

export const newBulletin = (): BulletinDraft => ({ title: {}, text: {}, audience: everybody, from: null, until: null });

export const fromBulletin = ({ content }: Pick<BulletinView, "content">, zone: string): BulletinDraft => ({
  title: content.title,
  text: content.text,
  audience: fromAudience(content.audience),
  from: content.showsFromMs ? toWallClock(content.showsFromMs, zone) : null,
  until: content.showsUntilMs ? toWallClock(content.showsUntilMs, zone) : null,
});

export function toRequest(draft: BulletinDraft, zone: string): BulletinRequest {
  const showsFromMs = draft.from ? toMoment(draft.from, zone) : undefined;
  const showsUntilMs = draft.until ? toMoment(draft.until, zone) : undefined;
  return {
    title: tidy(draft.title, written),
    text: tidy(draft.text, written),
    audience: toAudience(draft.audience),
    ...(showsFromMs === undefined ? {} : { showsFromMs }),
    ...(showsUntilMs === undefined ? {} : { showsUntilMs }),
  };
}

/** What is wrong, by the path of its field as the hub names them. */
export function validate(draft: BulletinDraft, zone: string, now: number, t: Texts): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  if (written.every((language) => !textIn(draft.title, language).trim())) errors["title.fi"] = t.bulletins.titleMissing;
  if (choosesNothing(draft.audience)) errors.audience = t.polls.errors.audience;
  const from = draft.from ? toMoment(draft.from, zone) : undefined;
  const until = draft.until ? toMoment(draft.until, zone) : undefined;
  if (draft.from && from === undefined) errors.showsFromMs = t.polls.errors.time;
  if (draft.until && until === undefined) errors.showsUntilMs = t.polls.errors.time;
  else if (until !== undefined && until <= now) errors.showsUntilMs = t.polls.errors.past;
  else if (until !== undefined && from !== undefined && until <= from) errors.showsUntilMs = t.polls.errors.closesFirst;
  return errors;
}
