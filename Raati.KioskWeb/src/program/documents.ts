import {
  type BulletinDocument,
  type CampaignDocument,
  type PollDocument,
  type Publication,
  type QuestionKind,
  readBulletinDocument,
  readCampaignDocument,
  readPollDocument,
  readSettingsDocument,
  readTakeoverDocument,
  type SettingsDocument,
  type TakeoverDocument,
} from "@raati/contracts";

export interface Poll extends PollDocument {
  id: string;
  version: number;
}

export interface Bulletin extends BulletinDocument {
  id: string;
  version: number;
}

export interface Settings extends SettingsDocument {
  id: string;
  version: number;
}

export interface Takeover extends TakeoverDocument {
  id: string;
  version: number;
}

export interface Campaign extends CampaignDocument {
  id: string;
  version: number;
}

/** Kinds that one tap on one option answers. */
const OneTap: readonly QuestionKind[] = ["yesNo", "singleChoice", "smiley", "nps"];

/** What this build can show of a publication, or why it can't. */
export type Showable =
  | { kind: "poll"; poll: Poll }
  | { kind: "bulletin"; bulletin: Bulletin }
  | { kind: "settings"; settings: Settings }
  | { kind: "takeover"; takeover: Takeover }
  | { kind: "campaign"; campaign: Campaign }
  | { kind: "failed"; reason: string };

export const readPublicationDocument = (publication: Publication): Showable => {
  const { id, version, kind, document } = publication;
  if (kind === "poll") {
    const poll: Poll = { ...readPollDocument(document), id, version };
    const odd = poll.questions.find((question) => !OneTap.includes(question.kind) || question.options.length === 0);
    if (odd) return { kind: "failed", reason: `question ${odd.id} is of a kind this build does not know` };
    if (poll.questions.length === 0) return { kind: "failed", reason: "a poll without questions" };
    return { kind: "poll", poll };
  }
  if (kind === "bulletin") return { kind: "bulletin", bulletin: { ...readBulletinDocument(document), id, version } };
  if (kind === "settings") return { kind: "settings", settings: { ...readSettingsDocument(document), id, version } };
  if (kind === "takeover") return { kind: "takeover", takeover: { ...readTakeoverDocument(document), id, version } };
  if (kind === "campaign") return { kind: "campaign", campaign: { ...readCampaignDocument(document), id, version } };
  return { kind: "failed", reason: "a publication of a kind this build does not know" };
};

export const isOpen = (poll: Poll, nowMs: number): boolean =>
  nowMs >= poll.opensAtMs && (poll.closesAtMs === undefined || nowMs < poll.closesAtMs);

export const isShowing = (bulletin: Bulletin, nowMs: number): boolean =>
  nowMs >= bulletin.showsFromMs && (bulletin.showsUntilMs === undefined || nowMs < bulletin.showsUntilMs);
