import type { MediaRef, TakeoverDocument } from "@raati/contracts";
import type { LocalizedText, TakeoverColor, TakeoverRequest, TakeoverView } from "../api/types";
import type { Texts } from "../i18n/i18n";
import { type AudienceDraft, choosesNothing, everybody, fromAudience, toAudience } from "../programs/audience";
import { textIn, tidy, written } from "../shared/localized";
import type { MomentDraft } from "../time/MomentInput";
import { toMoment, toWallClock } from "../time/zones";
import type { TemplateName } from "./choices";
import { gapIn, templates } from "./templates";

export interface TakeoverDraft {
  kind: TakeoverRequest["kind"];
  color: TakeoverColor;
  title: LocalizedText;
  text: LocalizedText;
  audience: AudienceDraft;
  until: MomentDraft;
  blocks: boolean;
  link: string;
  /** The picture beside it, by its hash. */
  image: string | undefined;
  imageDescription: LocalizedText;
}

export const maxTitle = 60;
export const maxText = 300;
export const maxLink = 200;
export const maxDescription = 200;
export const colors: readonly Exclude<TakeoverColor, "unknown">[] = ["yellow", "red", "blue", "black"];

export const fromTemplate = (name: TemplateName): TakeoverDraft => ({
  kind: name,
  ...templates[name],
  audience: everybody,
  until: null,
  link: "",
  image: undefined,
  imageDescription: {},
});

export const fromTakeover = ({ content }: Pick<TakeoverView, "content">, zone: string): TakeoverDraft => ({
  kind: content.kind,
  color: content.color,
  title: content.title,
  text: content.text,
  audience: fromAudience(content.audience),
  until: content.untilMs ? toWallClock(content.untilMs, zone) : null,
  blocks: content.blocks ?? false,
  link: content.link ?? "",
  image: content.imageSha256,
  imageDescription: content.imageDescription ?? {},
});

export function toRequest(draft: TakeoverDraft, zone: string): TakeoverRequest {
  const untilMs = draft.until ? toMoment(draft.until, zone) : undefined;
  const link = draft.link.trim();
  const description = tidy(draft.imageDescription, written);
  return {
    kind: draft.kind,
    color: draft.color,
    title: tidy(draft.title, written),
    text: tidy(draft.text, written),
    audience: toAudience(draft.audience),
    blocks: draft.blocks,
    ...(untilMs === undefined ? {} : { untilMs }),
    ...(link ? { link } : {}),
    ...(draft.image ? { imageSha256: draft.image } : {}),
    ...(draft.image && Object.keys(description).length > 0 ? { imageDescription: description } : {}),
  };
}

/** As a tablet shows it while it stands: the picture of one whose time has passed is still of it. */
export function toDocument(draft: TakeoverDraft, zone: string, givenAtMs: number, image?: MediaRef): TakeoverDocument {
  const { audience: _, untilMs: __, imageSha256: ___, ...content } = toRequest(draft, zone);
  return { ...content, blocks: draft.blocks, givenAtMs, ...(image ? { image } : {}) };
}

/** What is wrong, by the path of its field as the hub names them. */
export function validate(draft: TakeoverDraft, zone: string, now: number, t: Texts): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  const check = (path: "title" | "text", max: number) => {
    for (const language of written) {
      const said = textIn(draft[path], language).trim();
      const gap = gapIn(said);
      if (gap) errors[`${path}.${language}`] = t.takeovers.gap(gap);
      else if (said.length > max) errors[`${path}.${language}`] = t.common.field.tooLong(max);
    }
  };
  if (written.every((language) => !textIn(draft.title, language).trim())) errors["title.fi"] = t.bulletins.titleMissing;
  check("title", maxTitle);
  check("text", maxText);
  if (choosesNothing(draft.audience)) errors.audience = t.polls.errors.audience;
  const until = draft.until ? toMoment(draft.until, zone) : undefined;
  if (draft.until && until === undefined) errors.untilMs = t.polls.errors.time;
  else if (until !== undefined && until <= now) errors.untilMs = t.polls.errors.past;
  if (draft.link.trim() && !isLink(draft.link.trim())) errors.link = t.takeovers.linkWrong;
  return errors;
}

const isLink = (link: string) => link.length <= maxLink && URL.canParse(link) && new URL(link).protocol === "https:";

/** The hub's refusals at the fields that stand here: a text without a language at its first one, and all of an audience in one place. */
export function atFields(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, said]) => {
      if (path === "title" || path === "text") return [`${path}.fi`, said];
      return [path.startsWith("audience") ? "audience" : path, said];
    }),
  );
}
