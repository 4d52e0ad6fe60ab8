// The TypeScript twin of Raati.Contracts. Generated: to write it anew after a change there, run
//   RAATI_WRITE_CONTRACTS=1 dotnet test tests/Raati.Contracts.Tests

/** What the proxies need of a SignalR connection. */
export interface HubLink {
  invoke(method: string, ...args: unknown[]): Promise<unknown>;
  on(method: string, handler: (...args: unknown[]) => void): void;
}

const oneOf = <T extends string>(known: readonly T[], value: unknown): T => known.find((name) => name === value) ?? (known[0] as T);

const list = <T>(value: unknown, read: (item: unknown) => T = (item) => item as T): T[] => (Array.isArray(value) ? value.map(read) : []);

const fields = (value: unknown): Record<string, unknown> => (typeof value === "object" && value !== null ? { ...value } : {});

const maybe = <T>(value: unknown, read: (value: unknown) => T): T | undefined => (value === undefined || value === null ? undefined : read(value));

/** What a ballot is taken for. Every ballot is kept; only Counted ones make results. */
export const BallotClass = [
  /** Not known to this build. */
  "unknown",
  /** Makes the result. */
  "counted",
  /** Sooner after the same tablet's previous ballot in the same poll than the poll's gap allows. */
  "rapidRepeat",
  /** Part of a burst. Reserved. */
  "burst",
  /** Part of a pattern. Reserved. */
  "pattern",
  /** Cast outside opening hours. Reserved. */
  "closedHours",
  /** Cast while the tablet was in test use. */
  "staffTest",
  /** Cast after the poll had closed, or handed in after it was certified. */
  "lateSync",
] as const;
export type BallotClass = (typeof BallotClass)[number];

/** What became of a ballot. */
export const CastOutcome = [
  /** Not known to this build: keep the ballot and send it again later. */
  "unknown",
  /** In the ledger, on disk. Also said of a repeat with the same content. */
  "accepted",
  /** The poll is not known here: kept raw for an operator, not counted. The tablet need not send it again. */
  "quarantined",
  /** For ever: a field is missing or out of bounds. */
  "malformed",
  /** For ever: a question or option is not of this poll; or the poll is not known here, and as much of the tablet is quarantined as QuarantineBounds allows. */
  "optionUnknown",
  /** For ever: this id stands in the ledger with other content. */
  "conflict",
  /** Not now: keep it and send it again after RetryAfterMs. */
  "later",
] as const;
export type CastOutcome = (typeof CastOutcome)[number];

/** What changed. */
export const ChangeTopic = [
  /** Not known to this build. */
  "unknown",
  /** Polls. */
  "polls",
  /** Bulletins. */
  "bulletins",
  /** Stores and areas. */
  "stores",
  /** Tablets and pairings. */
  "kiosks",
  /** Feedback. */
  "feedback",
] as const;
export type ChangeTopic = (typeof ChangeTopic)[number];

/** How a ballot came in. */
export const Channel = [
  /** Not known to this build. */
  "unknown",
  /** A shared store tablet: one ballot per sitting and poll, no person is known. */
  "tablet",
  /** A phone that read a tablet's code. */
  "qr",
  /** A web page. */
  "web",
  /** An integrator. */
  "api",
] as const;
export type Channel = (typeof Channel)[number];

/** What is wrong with a field. Stable: a code never changes its meaning, and new ones come. */
export const FaultCode = [
  /** Not known to this build: show the message. */
  "unknown",
  /** It must be there. */
  "required",
  /** Of the wrong type, or not JSON. */
  "unreadable",
  /** A text needs atLeast to atMost characters. */
  "textLength",
  /** It holds control characters. */
  "controlCharacters",
  /** A number lies from atLeast to atMost. */
  "numberRange",
  /** A list has atLeast to atMost entries. */
  "listLength",
  /** A tag needs atLeast to atMost characters. */
  "tagLength",
  /** It is one of choices. */
  "choice",
  /** One or more of choices, each once. */
  "choices",
  /** Ids are 1 and up, each once. */
  "ids",
  /** A yesNo question has the options 1 and 2. */
  "yesNoOptions",
  /** A question of this kind can't be published in this version. */
  "kindNotPublishable",
  /** The end must come after the beginning. */
  "endsBeforeStart",
  /** This time has passed already. */
  "inThePast",
  /** A time after the year 9999. */
  "tooLate",
  /** A text is needed in at least one language. */
  "noLanguage",
  /** Not an e-mail address. */
  "email",
  /** Another operator has this e-mail address. */
  "emailTaken",
  /** Another one has this name. */
  "nameTaken",
  /** Not an IANA time zone. */
  "timeZone",
  /** There is no such store, or not for this operator. */
  "noSuchStore",
  /** There is no such area. */
  "noSuchArea",
  /** A store manager needs at least one store. */
  "storeNeeded",
  /** A single-use link was used, or is too old. */
  "linkUsed",
] as const;
export type FaultCode = (typeof FaultCode)[number];

/** What feedback is about. */
export const FeedbackCategory = [
  /** None chosen, or not known to this build. */
  "unknown",
  /** What the store sells. */
  "selection",
  /** What it costs. */
  "prices",
  /** The staff and the service. */
  "service",
  /** How clean and tidy it is. */
  "cleanliness",
  /** Anything else. */
  "other",
] as const;
export type FeedbackCategory = (typeof FeedbackCategory)[number];

/** What stores are grouped by. */
export const GroupKind = [
  /** Not known to this build. */
  "unknown",
  /** An area. */
  "area",
  /** A format. */
  "format",
] as const;
export type GroupKind = (typeof GroupKind)[number];

/** What a command asks. */
export const KioskCommandKind = [
  /** Not known to this build: ignored. */
  "unknown",
  /** Sync now: the tablet's place, name or test use changed. */
  "sync",
  /** Reload the page when idle. */
  "reload",
  /** Show who you are for 30 s. */
  "identify",
  /** Another connection with this tablet's token is newer: stop, say so on the glass, do not reconnect by yourself. */
  "superseded",
  /** The token is no longer good: forget it, keep the outbox, pair again. */
  "revoked",
] as const;
export type KioskCommandKind = (typeof KioskCommandKind)[number];

/** The one status of a tablet (design 8), from connected, painting and current. */
export const KioskStatus = [
  /** Not known to this build. */
  "unknown",
  /** Connected, painting and current. */
  "online",
  /** Connected, but no frame has reached the glass for 60 s. */
  "notPainting",
  /** Connected and painting, but its program is not the one it should hold. */
  "behind",
  /** No connection, or no beat for 25 s. */
  "offline",
  /** Paired, and never once connected. */
  "neverSeen",
  /** Revoked. */
  "retired",
] as const;
export type KioskStatus = (typeof KioskStatus)[number];

/** Why a tablet has not painted a publication yet. */
export const LagReason = [
  /** Not known to this build. */
  "unknown",
  /** No connection: it will come at the next sync. */
  "offline",
  /** Connected, but no frame reaches its glass. */
  "notPainting",
  /** Connected, and has not confirmed yet. */
  "waiting",
  /** Someone is using the tablet. */
  "inUse",
  /** It said it failed. */
  "failed",
  /** Paired, and never once connected. */
  "neverSeen",
  /** In storage; its turn on the glass has not come (scheduled, or further on in the rotation). */
  "notYetShown",
] as const;
export type LagReason = (typeof LagReason)[number];

/** Languages of content and screens. The first that a text has, in the poll's own order, is the fallback. */
export const Language = [
  /** Not known to this build. */
  "unknown",
  /** Finnish. */
  "fi",
  /** Swedish. */
  "sv",
  /** English. */
  "en",
] as const;
export type Language = (typeof Language)[number];

/** How the shopper felt. The words stand under the faces. */
export const Mood = [
  /** None chosen, or not known to this build. */
  "unknown",
  /** Very unhappy. */
  "veryBad",
  /** Unhappy. */
  "bad",
  /** Happy. */
  "good",
  /** Very happy. */
  "veryGood",
] as const;
export type Mood = (typeof Mood)[number];

/** Operator roles. Each includes what Viewer may. */
export const OperatorRole = [
  /** Not known to this build: may nothing. */
  "unknown",
  /** Everything in the organization. */
  "admin",
  /** Polls, bulletins and results. */
  "campaignManager",
  /** Tablets, stores and pairing. */
  "ops",
  /** The feedback and tablets of its own stores. */
  "storeManager",
  /** Looks, changes nothing. */
  "viewer",
] as const;
export type OperatorRole = (typeof OperatorRole)[number];

/** Whether the order of options means something. */
export const OptionOrder = [
  /** Not known to this build: treated as ordinal. */
  "unknown",
  /** Equal options: shuffled once per sitting. */
  "nominal",
  /** A scale: always in the given order. */
  "ordinal",
] as const;
export type OptionOrder = (typeof OptionOrder)[number];

/** Where a pairing stands. */
export const PairingState = [
  /** Not known to this build. */
  "unknown",
  /** An operator has not approved it yet: ask again in 2 s. */
  "waiting",
  /** Approved: the token is in the body and in the cookie. */
  "approved",
  /** Too late, or used: start a new one. */
  "expired",
] as const;
export type PairingState = (typeof PairingState)[number];

/** Where a poll is in its life. The hub owns the transitions. */
export const PollState = [
  /** Not known to this build. */
  "unknown",
  /** Being written; nothing has left for a tablet. */
  "draft",
  /** Published, and its opening time is still to come. */
  "scheduled",
  /** Takes answers. */
  "open",
  /** Past its closing time. Provisional: until all its tablets have reported an empty outbox, or 24 h. */
  "provisional",
  /** Closed, and every tablet of the audience has been heard: may be certified. */
  "closed",
  /** A certified result stands. Later ballots are kept as LateSync. */
  "certified",
  /** Off the tablets; the ledger and the certificates stay. */
  "archived",
] as const;
export type PollState = (typeof PollState)[number];

/** What a publication is. An older tablet keeps kinds it does not know and shows nothing for them. */
export const PublicationKind = [
  /** Not known to this build. */
  "unknown",
  /** A poll; the document is a PollDocument. */
  "poll",
  /** A bulletin; the document is a BulletinDocument. */
  "bulletin",
  /** How the organization's tablets look; the document is a SettingsDocument. */
  "settings",
] as const;
export type PublicationKind = (typeof PublicationKind)[number];

/** How a question is answered. */
export const QuestionKind = [
  /** Not known to this build: the tablet does not offer the poll. */
  "unknown",
  /** Two options, 1 is yes and 2 is no, in fixed order. */
  "yesNo",
  /** Exactly one of 2 to 12 options. */
  "singleChoice",
  /** Any of 2 to 12 options. Modelled; not yet published. */
  "multipleChoice",
  /** 4 or 5 faces. Modelled; not yet published. */
  "smiley",
  /** 0 to 10. Modelled; not yet published. */
  "nps",
  /** Free text. Modelled; not yet published. */
  "text",
] as const;
export type QuestionKind = (typeof QuestionKind)[number];

/** How a range was made. */
export const RangeMethod = [
  /** Not known to this build. */
  "unknown",
  /** A closed poll: Wilson's interval, z for alpha/k over k options. */
  "wilson",
  /** An open poll: a confidence sequence, right at every moment it is looked at. */
  "sequence",
] as const;
export type RangeMethod = (typeof RangeMethod)[number];

/** A kiosk's word on a publication, in the order it happens. */
export const ReceiptState = [
  /** Not known to this build. */
  "unknown",
  /** The document reached the tablet. */
  "received",
  /** The document and its own media are in the tablet's storage. */
  "applied",
  /** A frame with it reached the glass. */
  "painted",
  /** Applied; a sitting delays the painting. */
  "inUse",
  /** It will not be shown; the reason says why. */
  "failed",
] as const;
export type ReceiptState = (typeof ReceiptState)[number];

/** What the figures of a question allow to say. */
export const ResultVerdict = [
  /** Not known to this build. */
  "unknown",
  /** Fewer than 10 answers: no shares are shown. */
  "tooFew",
  /** The range of the leader's margin holds 0. */
  "tooClose",
  /** One option is clearly ahead. */
  "clearLeader",
] as const;
export type ResultVerdict = (typeof ResultVerdict)[number];

/** How finely the organization's own split moves (design 9). */
export const Secrecy = [
  /** Not known to this build: treated as stepped. */
  "unknown",
  /** Every answer moves it (the default). Two looks around one vote show that vote. */
  "exact",
  /** It moves only when at least 5 counted ballots have gathered since it last did. */
  "stepped",
] as const;
export type Secrecy = (typeof Secrecy)[number];

/** How a Sync ended. */
export const SyncOutcome = [
  /** Not known to this build: sync again later. */
  "unknown",
  /** The tablet holds exactly its program. */
  "current",
  /** Digests differ: send the list. */
  "listNeeded",
  /** Add and Drop make the tablet's set its program. */
  "changes",
  /** The hub can't answer now: try after RetryAfterMs. */
  "later",
] as const;
export type SyncOutcome = (typeof SyncOutcome)[number];

/** How far a tablet's time can be trusted. */
export const TimeQuality = [
  /** Never measured since the storage was made, or not known to this build. */
  "unknown",
  /** Measured against the hub since the page started. */
  "synced",
  /** The offset of an earlier start, carried over an offline restart. */
  "carried",
] as const;
export type TimeQuality = (typeof TimeQuality)[number];

/** Where in the store a tablet stands. */
export const Touchpoint = [
  /** Not said. */
  "unknown",
  /** By the door. */
  "entrance",
  /** By the tills. */
  "checkout",
  /** In the restaurant or café. */
  "restaurant",
  /** By a service desk. */
  "service",
  /** Elsewhere in the store. */
  "floor",
] as const;
export type Touchpoint = (typeof Touchpoint)[number];

/** When shoppers see the split of answers. */
export const Visibility = [
  /** Not known to this build: treated as never. */
  "unknown",
  /** On every tablet that holds the poll, at most once a second. */
  "always",
  /** To a shopper who has just voted (the default); once a minute to the other tablets, for offline use. */
  "afterVote",
  /** When the poll has closed. Until then no split leaves for a tablet. */
  "afterClose",
  /** Never on a tablet. */
  "never",
] as const;
export type Visibility = (typeof Visibility)[number];

/** Bounds of Cast. More closes nothing: it is answered with a HubException that names the bound. */
export const CastBounds = {
  /** Most ballots in one Cast. */
  maxBallots: 50,
  /** Most bytes of one Cast, as JSON. */
  maxBytes: 24576,
  /** Longest wait for an answer, ms. */
  answerWithinMs: 2000,
} as const;

/** How much of one kiosk is kept without being counted. */
export const QuarantineBounds = {
  /** Most quarantined ballots a kiosk. */
  maxBallots: 5000,
  /** Most bytes of them, as JSON. */
  maxBytes: 4194304,
} as const;

/** One accent and what is mixed from it, each as #rrggbb. Worked out and contrast-checked when the accent is saved, since old tablets know no relative colours. A value that is not a colour is passed over. */
export interface AccentColors {
  /** Buttons and chosen things; white text on it has 4.5:1. */
  accent: string;
  /** The ground of posters; white text on it has 7:1. */
  deep: string;
  /** Edges and parts on the poster ground, 3:1. */
  mid: string;
  /** The ground of chosen things and quiet buttons; accent text on it has 4.5:1. */
  soft: string;
  /** The second voice on the poster ground, 4.5:1. */
  onDeep: string;
}

export const readAccentColors = (value: unknown): AccentColors => value as AccentColors;

/** Accepts an invitation, with the token from its link's fragment. */
export interface AcceptInvitationRequest {
  /** The token. */
  token: string;
  /** At least 12 characters. */
  password: string;
}

export const readAcceptInvitationRequest = (value: unknown): AcceptInvitationRequest => value as AcceptInvitationRequest;

/** One answer of a ballot. */
export interface Answer {
  /** The question's id in the poll. */
  questionId: number;
  /** The chosen options' ids, ascending; exactly one for yesNo and singleChoice. */
  optionIds: number[];
}

export const readAnswer = (value: unknown): Answer => {
  const from = fields(value);
  return {
    ...from,
    optionIds: list<number>(from.optionIds),
  } as Answer;
};

/** Makes an API key. */
export interface ApiKeyRequest {
  /** What it is for, 1 to 100 characters. */
  name: string;
  /** What it may. */
  role: OperatorRole;
  /** Days it lives, 1 to 730. */
  days: number;
}

export const readApiKeyRequest = (value: unknown): ApiKeyRequest => {
  const from = fields(value);
  return {
    ...from,
    role: oneOf(OperatorRole, from.role),
  } as ApiKeyRequest;
};

/** An API key; the secret is told once, when it is made. */
export interface ApiKeyView {
  /** The key. */
  id: string;
  /** What it is for. */
  name: string;
  /** What it may. */
  role: OperatorRole;
  /** Until when it works, ms since 1970 UTC. */
  expiresAtMs: number;
  /** The secret, sent as Authorization: Bearer; only in the answer that makes it. */
  secret?: string | undefined;
}

export const readApiKeyView = (value: unknown): ApiKeyView => {
  const from = fields(value);
  return {
    ...from,
    role: oneOf(OperatorRole, from.role),
  } as ApiKeyView;
};

/** Approves a pairing. */
export interface ApproveRequest {
  /** The store it stands in. */
  storeId: string;
  /** Its name, 1 to 60 characters. */
  name: string;
  /** Where in the store. */
  touchpoint: Touchpoint;
  /** At most 20 tags of 1 to 40 characters. */
  tags: string[];
}

export const readApproveRequest = (value: unknown): ApproveRequest => {
  const from = fields(value);
  return {
    ...from,
    touchpoint: oneOf(Touchpoint, from.touchpoint ?? "unknown"),
    tags: list<string>(from.tags),
  } as ApproveRequest;
};

/** Makes or renames an area. */
export interface AreaRequest {
  /** 1 to 100 characters, unique in the organization. */
  name: string;
}

export const readAreaRequest = (value: unknown): AreaRequest => value as AreaRequest;

/** An area of stores. */
export interface AreaView {
  /** The area. */
  id: string;
  /** Its name. */
  name: string;
}

export const readAreaView = (value: unknown): AreaView => value as AreaView;

/** Who gets a publication. With nothing included it is all; exclusions win over inclusions. */
export interface Audience {
  /** All kiosks of the organization. When true the included lists are not read. */
  all: boolean;
  /** Kiosks in any of these areas. */
  areas: string[];
  /** Kiosks in any of these stores. */
  stores: string[];
  /** Kiosks in stores with any of these format tags. */
  formats: string[];
  /** Kiosks at any of these touchpoints. */
  touchpoints: Touchpoint[];
  /** Kiosks with any of these tags. */
  tags: string[];
  /** Single kiosks. */
  kiosks: string[];
  /** Stores left out. */
  excludedStores: string[];
  /** Kiosks left out. */
  excludedKiosks: string[];
}

export const readAudience = (value: unknown): Audience => {
  const from = fields(value);
  return {
    ...from,
    all: from.all ?? false,
    areas: list<string>(from.areas),
    stores: list<string>(from.stores),
    formats: list<string>(from.formats),
    touchpoints: list<Touchpoint>(from.touchpoints, (item) => oneOf(Touchpoint, item)),
    tags: list<string>(from.tags),
    kiosks: list<string>(from.kiosks),
    excludedStores: list<string>(from.excludedStores),
    excludedKiosks: list<string>(from.excludedKiosks),
  } as Audience;
};

/** Changes the audience of a published poll or bulletin. */
export interface AudienceRequest {
  /** Who gets it from now on. */
  audience: Audience;
}

export const readAudienceRequest = (value: unknown): AudienceRequest => {
  const from = fields(value);
  return {
    ...from,
    audience: readAudience(from.audience),
  } as AudienceRequest;
};

/** How many an audience reaches now. */
export interface AudienceSize {
  /** Tablets, retired ones left out. */
  kiosks: number;
  /** Stores they stand in. */
  stores: number;
}

export const readAudienceSize = (value: unknown): AudienceSize => value as AudienceSize;

/** One sitting's answers to one poll, sealed on the tablet. It never changes: the same id with other content is refused. */
export interface Ballot {
  /** UUIDv7 made on the tablet. */
  id: string;
  /** The poll. */
  pollId: string;
  /** The answers, at least one, at most one a question, ascending by question. */
  answers: Answer[];
  /** One person at the tablet, first touch to idle. */
  sittingId: string;
  /** The stay it was cast under; decides the store. */
  placementId: string;
  /** 1 and up: which sealed ballot of this tablet's storage it is. */
  kioskSequence: number;
  /** Monotonic ms since this tablet's previous sealed ballot in the same poll; absent for the first after a page start. */
  sincePreviousMs?: number | undefined;
  /** How long the question was on the screen before the first answer, ms. */
  onScreenMs: number;
  /** Language of the screen. */
  language: Language;
  /** Hub time of sealing, ms since 1970 UTC. */
  castAtMs: number;
  /** How far CastAtMs can be trusted. */
  timeQuality: TimeQuality;
  /** How it came in. */
  channel: Channel;
  /** The tablet was in test use. */
  staffTest: boolean;
}

export const readBallot = (value: unknown): Ballot => {
  const from = fields(value);
  return {
    ...from,
    answers: list<Answer>(from.answers, (item) => readAnswer(item)),
    language: oneOf(Language, from.language),
    timeQuality: oneOf(TimeQuality, from.timeQuality),
    channel: oneOf(Channel, from.channel),
    staffTest: from.staffTest ?? false,
  } as Ballot;
};

/** Answer to a beat. */
export interface BeatReply {
  /** Hub time, ms since 1970 UTC, for the tablet's offset. */
  hubTimeMs: number;
  /** Digest of the program it should hold. Different from its own: Sync. */
  digest: string;
  /** The organization's log epoch. */
  epoch: number;
  /** The offset the hub stands at. */
  offset: number;
  /** The web build the hub serves. */
  build: string;
}

export const readBeatReply = (value: unknown): BeatReply => value as BeatReply;

/** A notice shown on the idle tablet. */
export interface BulletinDocument {
  /** Title, at most 80 characters a language. */
  title: LocalizedText;
  /** Text, at most 400 characters a language. */
  text: LocalizedText;
  /** Hub time from which it shows, ms since 1970 UTC. */
  showsFromMs: number;
  /** Hub time from which it no longer shows; absent: until withdrawn. */
  showsUntilMs?: number | undefined;
}

export const readBulletinDocument = (value: unknown): BulletinDocument => {
  const from = fields(value);
  return {
    ...from,
    title: readLocalizedText(from.title),
    text: readLocalizedText(from.text),
  } as BulletinDocument;
};

/** A bulletin as it is written. */
export interface BulletinRequest {
  /** Title; must stand in at least one language. */
  title: LocalizedText;
  /** Text. */
  text: LocalizedText;
  /** Who gets it. */
  audience: Audience;
  /** From when it shows, ms since 1970 UTC; absent: when published. */
  showsFromMs?: number | undefined;
  /** Until when it shows, ms since 1970 UTC; absent: until withdrawn. */
  showsUntilMs?: number | undefined;
}

export const readBulletinRequest = (value: unknown): BulletinRequest => {
  const from = fields(value);
  return {
    ...from,
    title: readLocalizedText(from.title),
    text: readLocalizedText(from.text),
    audience: readAudience(from.audience),
  } as BulletinRequest;
};

/** A bulletin. */
export interface BulletinView {
  /** The bulletin. */
  id: string;
  /** What it says. */
  content: BulletinRequest;
  /** Version of its publication; 0 before the first. */
  publicationVersion: number;
  /** It is on the tablets. */
  published: boolean;
  /** It has unpublished changes. */
  changed: boolean;
}

export const readBulletinView = (value: unknown): BulletinView => {
  const from = fields(value);
  return {
    ...from,
    content: readBulletinRequest(from.content),
  } as BulletinView;
};

/** The hub's word on one ballot. */
export interface CastReceipt {
  /** The ballot. */
  ballotId: string;
  /** What became of it. */
  outcome: CastOutcome;
  /** What it was taken for, when accepted. */
  class?: BallotClass | undefined;
}

export const readCastReceipt = (value: unknown): CastReceipt => {
  const from = fields(value);
  return {
    ...from,
    outcome: oneOf(CastOutcome, from.outcome),
    class: maybe(from.class, (value) => oneOf(BallotClass, value)),
  } as CastReceipt;
};

/** Answer to Cast: one receipt a ballot, in their order. */
export interface CastReply {
  /** One a ballot. */
  receipts: CastReceipt[];
  /** With Later: milliseconds to wait. */
  retryAfterMs?: number | undefined;
}

export const readCastReply = (value: unknown): CastReply => {
  const from = fields(value);
  return {
    ...from,
    receipts: list<CastReceipt>(from.receipts, (item) => readCastReceipt(item)),
  } as CastReply;
};

/** One cell of a published split. */
export interface CellResult {
  /** The option. */
  optionId: number;
  /** Answers; absent when covered: under 5, or it would tell such a one. */
  count?: number | undefined;
  /** Of the split's answers, 0 to 1; absent when covered. */
  share?: number | undefined;
}

export const readCellResult = (value: unknown): CellResult => value as CellResult;

/** A certified result: the recount of a closed poll and a digest of its ledger. */
export interface CertificateView {
  /** The poll. */
  pollId: string;
  /** 1 and up; certifying again after late ballots makes a new one. */
  revision: number;
  /** Counted ballots. */
  answers: number;
  /** Counted ballots of each option. */
  counts: OptionCount[];
  /** Ballots of each class, all classes with any. */
  classes: ClassCount[];
  /** SHA-256 over the poll's ledger as docs/certificates.md says, in hex. */
  ledgerDigest: string;
  /** When, ms since 1970 UTC. */
  certifiedAtMs: number;
  /** Tablets that had not been heard of when it was certified. */
  kiosksMissing: number;
}

export const readCertificateView = (value: unknown): CertificateView => {
  const from = fields(value);
  return {
    ...from,
    counts: list<OptionCount>(from.counts, (item) => readOptionCount(item)),
    classes: list<ClassCount>(from.classes, (item) => readClassCount(item)),
  } as CertificateView;
};

/** Something changed. */
export interface ChangeNotice {
  /** What. */
  topic: ChangeTopic;
  /** Which one, when it is one. */
  id?: string | undefined;
}

export const readChangeNotice = (value: unknown): ChangeNotice => {
  const from = fields(value);
  return {
    ...from,
    topic: oneOf(ChangeTopic, from.topic),
  } as ChangeNotice;
};

/** Answers of one channel. */
export interface ChannelCount {
  /** The channel. */
  channel: Channel;
  /** Counted ballots. */
  answers: number;
}

export const readChannelCount = (value: unknown): ChannelCount => {
  const from = fields(value);
  return {
    ...from,
    channel: oneOf(Channel, from.channel),
  } as ChannelCount;
};

/** What became of a pairing. */
export interface ClaimReply {
  /** Where it stands. */
  state: PairingState;
  /** The device token, when approved; browsers use the cookie. */
  token?: string | undefined;
  /** The kiosk, when approved. */
  kioskId?: string | undefined;
}

export const readClaimReply = (value: unknown): ClaimReply => {
  const from = fields(value);
  return {
    ...from,
    state: oneOf(PairingState, from.state),
  } as ClaimReply;
};

/** Asks what became of a pairing. Claimable again until the first hub connect. */
export interface ClaimRequest {
  /** The code. */
  code: string;
  /** Its secret. */
  secret: string;
}

export const readClaimRequest = (value: unknown): ClaimRequest => value as ClaimRequest;

/** Ballots of one class. */
export interface ClassCount {
  /** The class. */
  class: BallotClass;
  /** How many. */
  count: number;
}

export const readClassCount = (value: unknown): ClassCount => {
  const from = fields(value);
  return {
    ...from,
    class: oneOf(BallotClass, from.class),
  } as ClassCount;
};

/** Changes the closing time of a published poll that is not certified. Ballots are classed anew. */
export interface ClosingRequest {
  /** Closing time, ms since 1970 UTC; absent: until closed by hand. */
  closesAtMs?: number | undefined;
}

export const readClosingRequest = (value: unknown): ClosingRequest => value as ClosingRequest;

/** A command for one tablet. */
export interface CommandRequest {
  /** Reload or identify. */
  kind: KioskCommandKind;
}

export const readCommandRequest = (value: unknown): CommandRequest => {
  const from = fields(value);
  return {
    ...from,
    kind: oneOf(KioskCommandKind, from.kind),
  } as CommandRequest;
};

/** The number of answers of a poll; never the split. */
export interface CountFrame {
  /** The poll. */
  pollId: string;
  /** Which state it shows. */
  version: FrameVersion;
  /** Counted ballots. */
  answers: number;
  /** Hub time of the snapshot, ms since 1970 UTC. */
  asOfMs: number;
}

export const readCountFrame = (value: unknown): CountFrame => {
  const from = fields(value);
  return {
    ...from,
    version: readFrameVersion(from.version),
  } as CountFrame;
};

/** This node is going down: reconnect after DelayMs. */
export interface DrainNotice {
  /** This tablet's own delay, spread over 10 to 20 s, ms. */
  delayMs: number;
}

export const readDrainNotice = (value: unknown): DrainNotice => value as DrainNotice;

/** Tally minus ledger, which must be 0. */
export interface DriftView {
  /** Sum of absolute differences over all cells. */
  drift: number;
  /** Ballots in the ledger. */
  ballots: number;
}

export const readDriftView = (value: unknown): DriftView => value as DriftView;

/** One feedback from a shopper. Free text is masked before it is stored. */
export interface Feedback {
  /** UUIDv7 made on the tablet. */
  id: string;
  /** The sitting. */
  sittingId: string;
  /** The stay it was left under; decides the store. */
  placementId: string;
  /** The mood. */
  mood: Mood;
  /** What it is about; absent when the shopper did not say. */
  category?: FeedbackCategory | undefined;
  /** The text, at most 1,000 characters; may be absent. */
  text?: string | undefined;
  /** Language of the screen. */
  language: Language;
  /** Hub time, ms since 1970 UTC. */
  leftAtMs: number;
  /** How far LeftAtMs can be trusted. */
  timeQuality: TimeQuality;
}

export const readFeedback = (value: unknown): Feedback => {
  const from = fields(value);
  return {
    ...from,
    mood: oneOf(Mood, from.mood),
    category: maybe(from.category, (value) => oneOf(FeedbackCategory, value)),
    language: oneOf(Language, from.language),
    timeQuality: oneOf(TimeQuality, from.timeQuality),
  } as Feedback;
};

/** A page of feedback, newest first. */
export interface FeedbackPage {
  /** At most 100. */
  items: FeedbackView[];
  /** Give it as before for the next page; absent on the last. */
  next?: string | undefined;
}

export const readFeedbackPage = (value: unknown): FeedbackPage => {
  const from = fields(value);
  return {
    ...from,
    items: list<FeedbackView>(from.items, (item) => readFeedbackView(item)),
  } as FeedbackPage;
};

/** The hub's word on one feedback: accepted, malformed, conflict or later. */
export interface FeedbackReceipt {
  /** The feedback. */
  feedbackId: string;
  /** What became of it. */
  outcome: CastOutcome;
}

export const readFeedbackReceipt = (value: unknown): FeedbackReceipt => {
  const from = fields(value);
  return {
    ...from,
    outcome: oneOf(CastOutcome, from.outcome),
  } as FeedbackReceipt;
};

/** Answer to SubmitFeedback: one receipt each, in their order. */
export interface FeedbackReply {
  /** One a feedback. */
  receipts: FeedbackReceipt[];
  /** With Later: milliseconds to wait. */
  retryAfterMs?: number | undefined;
}

export const readFeedbackReply = (value: unknown): FeedbackReply => {
  const from = fields(value);
  return {
    ...from,
    receipts: list<FeedbackReceipt>(from.receipts, (item) => readFeedbackReceipt(item)),
  } as FeedbackReply;
};

/** A feedback in the store's list. */
export interface FeedbackView {
  /** The feedback. */
  id: string;
  /** Its store. */
  storeId: string;
  /** The store's name. */
  storeName: string;
  /** The tablet's name. */
  kioskName: string;
  /** The mood. */
  mood: Mood;
  /** What it is about; absent when the shopper did not say. */
  category?: FeedbackCategory | undefined;
  /** The masked text. */
  text?: string | undefined;
  /** Language of the screen. */
  language: Language;
  /** When it was left, ms since 1970 UTC. */
  leftAtMs: number;
}

export const readFeedbackView = (value: unknown): FeedbackView => {
  const from = fields(value);
  return {
    ...from,
    mood: oneOf(Mood, from.mood),
    category: maybe(from.category, (value) => oneOf(FeedbackCategory, value)),
    language: oneOf(Language, from.language),
  } as FeedbackView;
};

/** One fault of one field, for programs: the extension faults of a ProblemDetails, beside the English errors. */
export interface FieldFault {
  /** The field's path as on the wire: questions[0].options[1].text.fi; empty for the whole body. */
  field: string;
  /** What is wrong. */
  code: FaultCode;
  /** The same in English. */
  message: string;
  /** The least that is allowed, when the code has bounds. */
  atLeast?: number | undefined;
  /** The most that is allowed, when the code has bounds. */
  atMost?: number | undefined;
  /** The values that are allowed, as on the wire, when the code has some. */
  choices?: string[] | undefined;
}

export const readFieldFault = (value: unknown): FieldFault => {
  const from = fields(value);
  return {
    ...from,
    code: oneOf(FaultCode, from.code),
    choices: maybe(from.choices, (value) => list<string>(value)),
  } as FieldFault;
};

/** The fleet as it stands. */
export interface FleetSnapshot {
  /** One row a tablet. */
  rows: KioskRow[];
  /** The hub's health. */
  health: HubHealth;
}

export const readFleetSnapshot = (value: unknown): FleetSnapshot => {
  const from = fields(value);
  return {
    ...from,
    rows: list<KioskRow>(from.rows, (item) => readKioskRow(item)),
    health: readHubHealth(from.health),
  } as FleetSnapshot;
};

/** Which state a frame shows. A later one is lexicographically greater by (OrganizationEpoch, TallyEpoch, Version); equal ones have equal content. Clients drop what is not newer. */
export interface FrameVersion {
  /** Rises when a database was restored. */
  organizationEpoch: number;
  /** Rises when the poll was recounted or reclassified. */
  tallyEpoch: number;
  /** Ballots of all classes in the snapshot. */
  version: number;
}

export const readFrameVersion = (value: unknown): FrameVersion => value as FrameVersion;

/** An area's or a format's figures. */
export interface GroupResult {
  /** What it is. */
  kind: GroupKind;
  /** Its name. */
  name: string;
  /** Its stores in the result. */
  stores: number;
  /** One a question. */
  questions: PartResult[];
}

export const readGroupResult = (value: unknown): GroupResult => {
  const from = fields(value);
  return {
    ...from,
    kind: oneOf(GroupKind, from.kind),
    questions: list<PartResult>(from.questions, (item) => readPartResult(item)),
  } as GroupResult;
};

/** What a tablet says of itself, every 10 s, from the page itself. */
export interface Heartbeat {
  /** Digest of what is in its storage. */
  digest: string;
  /** Epoch of the log it last saw. */
  epoch: number;
  /** Offset of the log it last reached. */
  offset: number;
  /** Frames painted since the last beat that was answered. */
  framesPainted: number;
  /** Ballots and feedback waiting in the outbox. */
  outboxCount: number;
  /** Ballots parked because the hub refused them for ever. */
  parkedCount: number;
  /** A sitting is going on. */
  inUse: boolean;
  /** The tablet's wall clock, ms since 1970 UTC. */
  wallClockMs: number;
  /** Its own word on its time. */
  timeQuality: TimeQuality;
  /** The web build it runs. */
  build: string;
  /** Its vitals; absent when unchanged since the last beat. */
  vitals?: Vitals | undefined;
}

export const readHeartbeat = (value: unknown): Heartbeat => {
  const from = fields(value);
  return {
    ...from,
    timeQuality: oneOf(TimeQuality, from.timeQuality),
    vitals: maybe(from.vitals, (value) => readVitals(value)),
  } as Heartbeat;
};

/** Answers of one hour. */
export interface HourCount {
  /** Start of the hour in UTC, ms since 1970. */
  hourMs: number;
  /** Counted ballots cast in it. */
  answers: number;
}

export const readHourCount = (value: unknown): HourCount => value as HourCount;

/** The hub's own health. */
export interface HubHealth {
  /** Hints between hubs do not arrive: changes from other hubs come by polling, within 2 s. */
  degraded: boolean;
  /** The database does not answer: figures are frozen. */
  storageDown: boolean;
}

export const readHubHealth = (value: unknown): HubHealth => value as HubHealth;

/** Invites an operator. */
export interface InviteRequest {
  /** E-mail, not used by another operator. */
  email: string;
  /** Role. */
  role: OperatorRole;
  /** The stores it is limited to; required for storeManager, empty otherwise means all. */
  stores: string[];
}

export const readInviteRequest = (value: unknown): InviteRequest => {
  const from = fields(value);
  return {
    ...from,
    role: oneOf(OperatorRole, from.role),
    stores: list<string>(from.stores),
  } as InviteRequest;
};

/** Something an operator or the hub asks of one tablet. */
export interface KioskCommand {
  /** Names the command in receipts. */
  id: string;
  /** What is asked. */
  kind: KioskCommandKind;
}

export const readKioskCommand = (value: unknown): KioskCommand => {
  const from = fields(value);
  return {
    ...from,
    kind: oneOf(KioskCommandKind, from.kind),
  } as KioskCommand;
};

/** Who a tablet is: what it writes on its ballots and shows in its corner. */
export interface KioskIdentity {
  /** The kiosk. */
  kioskId: string;
  /** Its name. */
  name: string;
  /** The store it stands in. */
  storeId: string;
  /** The store's name. */
  storeName: string;
  /** The organization's name. */
  organizationName: string;
  /** The stay under which ballots are cast. */
  placementId: string;
  /** IANA zone of the store. */
  timeZone: string;
  /** In test use: ballots say so and are classed staffTest. */
  staffTest: boolean;
}

export const readKioskIdentity = (value: unknown): KioskIdentity => value as KioskIdentity;

/** Changes a tablet's settings. */
export interface KioskRequest {
  /** Its name, 1 to 60 characters. */
  name: string;
  /** Where in the store. */
  touchpoint: Touchpoint;
  /** At most 20 tags of 1 to 40 characters. */
  tags: string[];
  /** In test use. */
  staffTest: boolean;
}

export const readKioskRequest = (value: unknown): KioskRequest => {
  const from = fields(value);
  return {
    ...from,
    touchpoint: oneOf(Touchpoint, from.touchpoint),
    tags: list<string>(from.tags),
  } as KioskRequest;
};

/** One tablet, as ops sees it: three layers kept apart, and the one status made of them. */
export interface KioskRow {
  /** The kiosk. */
  kioskId: string;
  /** Its name. */
  name: string;
  /** Its store. */
  storeId: string;
  /** Its store's name. */
  storeName: string;
  /** Where it stands. */
  touchpoint: Touchpoint;
  /** Its tags. */
  tags: string[];
  /** The one status. */
  status: KioskStatus;
  /** Layer 1: a live connection. */
  connected: boolean;
  /** Layer 2: frames reached the glass within 60 s. */
  painting: boolean;
  /** Layer 3: it holds exactly its program. */
  current: boolean;
  /** Ballots and feedback waiting on it. */
  outboxCount: number;
  /** In test use. */
  staffTest: boolean;
  /** Two connections used its token within the last day. */
  tokenShared: boolean;
  /** Its clock is off by this much, ms; flagged from 30,000. */
  clockSkewMs: number;
  /** The web build it runs. */
  build?: string | undefined;
  /** Its last beat, ms since 1970 UTC. */
  lastSeenAtMs?: number | undefined;
}

export const readKioskRow = (value: unknown): KioskRow => {
  const from = fields(value);
  return {
    ...from,
    touchpoint: oneOf(Touchpoint, from.touchpoint),
    tags: list<string>(from.tags),
    status: oneOf(KioskStatus, from.status),
  } as KioskRow;
};

/** A tablet's settings. */
export interface KioskView {
  /** The kiosk. */
  id: string;
  /** Its name. */
  name: string;
  /** Its store. */
  storeId: string;
  /** Its present stay. */
  placementId: string;
  /** Where in the store. */
  touchpoint: Touchpoint;
  /** Its tags. */
  tags: string[];
  /** In test use: its ballots are classed staffTest. */
  staffTest: boolean;
  /** Revoked. */
  retired: boolean;
  /** When it was paired, ms since 1970 UTC. */
  pairedAtMs: number;
}

export const readKioskView = (value: unknown): KioskView => {
  const from = fields(value);
  return {
    ...from,
    touchpoint: oneOf(Touchpoint, from.touchpoint),
    tags: list<string>(from.tags),
  } as KioskView;
};

/** A text in up to three languages. At least one is present; the reader falls back in the order fi, sv, en. */
export interface LocalizedText {
  /** Finnish. */
  fi?: string | undefined;
  /** Swedish. */
  sv?: string | undefined;
  /** English. */
  en?: string | undefined;
}

export const readLocalizedText = (value: unknown): LocalizedText => value as LocalizedText;

/** Who is signed in. */
export interface Me {
  /** The operator. */
  operatorId: string;
  /** E-mail. */
  email: string;
  /** Role. */
  role: OperatorRole;
  /** The organization. */
  organizationId: string;
  /** Its name. */
  organizationName: string;
  /** The stores the operator is limited to; empty: all. */
  stores: string[];
}

export const readMe = (value: unknown): Me => {
  const from = fields(value);
  return {
    ...from,
    role: oneOf(OperatorRole, from.role),
    stores: list<string>(from.stores),
  } as Me;
};

/** Moves a tablet to another store: a new placement begins. */
export interface MoveRequest {
  /** The new store. */
  storeId: string;
}

export const readMoveRequest = (value: unknown): MoveRequest => value as MoveRequest;

/** An operator, as admins see it. */
export interface OperatorView {
  /** The operator. */
  id: string;
  /** E-mail. */
  email: string;
  /** Role. */
  role: OperatorRole;
  /** The stores it is limited to; empty: all. */
  stores: string[];
  /** The invitation has not been accepted yet. */
  invited: boolean;
}

export const readOperatorView = (value: unknown): OperatorView => {
  const from = fields(value);
  return {
    ...from,
    role: oneOf(OperatorRole, from.role),
    stores: list<string>(from.stores),
  } as OperatorView;
};

/** One option of a question. */
export interface Option {
  /** 1 and up, unique in the question. */
  id: number;
  /** The option, at most 60 characters a language. */
  text: LocalizedText;
}

export const readOption = (value: unknown): Option => {
  const from = fields(value);
  return {
    ...from,
    text: readLocalizedText(from.text),
  } as Option;
};

/** Counted ballots of one option. */
export interface OptionCount {
  /** The question. */
  questionId: number;
  /** The option. */
  optionId: number;
  /** Counted ballots that chose it. */
  count: number;
}

export const readOptionCount = (value: unknown): OptionCount => value as OptionCount;

/** One option's result. */
export interface OptionResult {
  /** The option. */
  optionId: number;
  /** Answers. */
  count: number;
  /** Of the question's answers, if answers were a random draw; absent when too few. */
  share?: ShareRange | undefined;
  /** The same, weighted by store member counts. */
  weighted?: ShareRange | undefined;
}

export const readOptionResult = (value: unknown): OptionResult => {
  const from = fields(value);
  return {
    ...from,
    share: maybe(from.share, (value) => readShareRange(value)),
    weighted: maybe(from.weighted, (value) => readShareRange(value)),
  } as OptionResult;
};

/** A made organization and an admin API key for it. */
export interface OrganizationCreated {
  /** The organization. */
  organizationId: string;
  /** An admin API key of it, told once. */
  apiKey: string;
}

export const readOrganizationCreated = (value: unknown): OrganizationCreated => value as OrganizationCreated;

/** Makes one more organization on this hub; only with the bootstrap API key. */
export interface OrganizationRequest {
  /** Its name, 1 to 100 characters. */
  name: string;
  /** Its first admin's e-mail. */
  adminEmail: string;
  /** At least 12 characters. */
  adminPassword: string;
}

export const readOrganizationRequest = (value: unknown): OrganizationRequest => value as OrganizationRequest;

/** A tablet waits to be approved. */
export interface PairingStarted {
  /** 6 characters, shown large on the tablet; letters and digits that can't be taken for one another. */
  code: string;
  /** Proves that the claimer is the tablet that asked. Never shown. */
  secret: string;
  /** Until when the code can be approved, ms since 1970 UTC: 15 minutes. */
  expiresAtMs: number;
}

export const readPairingStarted = (value: unknown): PairingStarted => value as PairingStarted;

/** The published split of one question in a part of the organization. */
export interface PartResult {
  /** The question. */
  questionId: number;
  /** Answers in the published split, 10 and up. */
  answers: number;
  /** Stores summed: fewer than there are while some have no published split or covered cells. */
  stores: number;
  /** In the document's order. */
  cells: CellResult[];
  /** Fewer than 50 answers. */
  smallSample: boolean;
  /** The option that is clearly ahead, if one is. */
  leaderId?: number | undefined;
  /** When it last moved, ms since 1970 UTC. */
  asOfMs: number;
}

export const readPartResult = (value: unknown): PartResult => {
  const from = fields(value);
  return {
    ...from,
    cells: list<CellResult>(from.cells, (item) => readCellResult(item)),
  } as PartResult;
};

/** A published poll as a tablet holds it. */
export interface PollDocument {
  /** Short name for operators; not shown to shoppers. */
  name: string;
  /** 1 to 20 questions, in order. */
  questions: Question[];
  /** Languages the poll is written in; the first is the fallback. */
  languages: Language[];
  /** Hub time from which it takes answers, ms since 1970 UTC. */
  opensAtMs: number;
  /** Hub time from which it takes none; absent while open-ended. */
  closesAtMs?: number | undefined;
  /** When shoppers see the split. */
  visibility: Visibility;
}

export const readPollDocument = (value: unknown): PollDocument => {
  const from = fields(value);
  return {
    ...from,
    questions: list<Question>(from.questions, (item) => readQuestion(item)),
    languages: list<Language>(from.languages, (item) => oneOf(Language, item)),
    visibility: oneOf(Visibility, from.visibility),
  } as PollDocument;
};

/** A poll as it is written. Publishing freezes it: then only the closing time and the audience may change. */
export interface PollRequest {
  /** Short name for operators, 1 to 100 characters. */
  name: string;
  /** 1 to 20 questions. */
  questions: Question[];
  /** Languages it is written in; the first is the fallback. Every text must stand in the first. */
  languages: Language[];
  /** Who gets it. */
  audience: Audience;
  /** Opening time, ms since 1970 UTC; absent: when published. */
  opensAtMs?: number | undefined;
  /** Closing time, ms since 1970 UTC, after the opening; absent: until closed by hand. */
  closesAtMs?: number | undefined;
  /** When shoppers see the split. */
  visibility: Visibility;
  /** How finely the split moves. */
  secrecy: Secrecy;
  /** A ballot sooner than this after the same tablet's previous one in this poll is a rapidRepeat. 0 to 600 s; 0 switches it off. */
  rapidRepeatSeconds: number;
}

export const readPollRequest = (value: unknown): PollRequest => {
  const from = fields(value);
  return {
    ...from,
    questions: list<Question>(from.questions, (item) => readQuestion(item)),
    languages: list<Language>(from.languages, (item) => oneOf(Language, item)),
    audience: readAudience(from.audience),
    visibility: oneOf(Visibility, from.visibility ?? "afterVote"),
    secrecy: oneOf(Secrecy, from.secrecy ?? "exact"),
    rapidRepeatSeconds: from.rapidRepeatSeconds ?? 15,
  } as PollRequest;
};

/** A poll's result as it may be shown: its figures, how sure they are, and how they came to be. Its first six members are those of a ResultFrame. */
export interface PollResult {
  /** The poll. */
  pollId: string;
  /** Which state it shows. */
  version: FrameVersion;
  /** Counted ballots. */
  answers: number;
  /** One row an option, in the document's order. */
  counts: OptionCount[];
  /** Hub time of the snapshot, ms since 1970 UTC. */
  asOfMs: number;
  /** Ballots kept but not counted. */
  discarded?: number | undefined;
  /** One a question, in the document's order. */
  questions: QuestionResult[];
  /** The stores of its audience and those with a published split, by name; of the caller's own stores only where it is so limited. */
  stores: StoreResult[];
  /** Areas and formats: sums of store figures that are published whole. */
  groups: GroupResult[];
  /** Counted ballots by the hour they were cast in, of the whole organization; hours without any are left out. */
  hours: HourCount[];
  /** Counted ballots by how they came in. */
  channels: ChannelCount[];
  /** Ballots of each class, all classes with any. */
  classes: ClassCount[];
  /** How it was made. */
  method: ResultMethod;
}

export const readPollResult = (value: unknown): PollResult => {
  const from = fields(value);
  return {
    ...from,
    version: readFrameVersion(from.version),
    counts: list<OptionCount>(from.counts, (item) => readOptionCount(item)),
    questions: list<QuestionResult>(from.questions, (item) => readQuestionResult(item)),
    stores: list<StoreResult>(from.stores, (item) => readStoreResult(item)),
    groups: list<GroupResult>(from.groups, (item) => readGroupResult(item)),
    hours: list<HourCount>(from.hours, (item) => readHourCount(item)),
    channels: list<ChannelCount>(from.channels, (item) => readChannelCount(item)),
    classes: list<ClassCount>(from.classes, (item) => readClassCount(item)),
    method: readResultMethod(from.method),
  } as PollResult;
};

/** A poll in a list. */
export interface PollRow {
  /** The poll. */
  id: string;
  /** Its name. */
  name: string;
  /** Where it is in its life. */
  state: PollState;
  /** Counted ballots. */
  answers: number;
  /** Opening time, ms since 1970 UTC. */
  opensAtMs?: number | undefined;
  /** Closing time, ms since 1970 UTC. */
  closesAtMs?: number | undefined;
}

export const readPollRow = (value: unknown): PollRow => {
  const from = fields(value);
  return {
    ...from,
    state: oneOf(PollState, from.state),
  } as PollRow;
};

/** A poll. */
export interface PollView {
  /** The poll. */
  id: string;
  /** Where it is in its life. */
  state: PollState;
  /** What it says. */
  content: PollRequest;
  /** Version of its publication; 0 while a draft. */
  publicationVersion: number;
  /** When it was published, ms since 1970 UTC. */
  publishedAtMs?: number | undefined;
  /** Counted ballots. */
  answers: number;
  /** Ballots kept but not counted. */
  discarded: number;
  /** Tablets of its audience whose outbox has not been heard empty since it closed; absent unless provisional. */
  waitingFor?: number | undefined;
}

export const readPollView = (value: unknown): PollView => {
  const from = fields(value);
  return {
    ...from,
    state: oneOf(PollState, from.state),
    content: readPollRequest(from.content),
  } as PollView;
};

/** One published thing, as it stands on a tablet. */
export interface Publication {
  /** UUIDv7; the same over all versions. */
  id: string;
  /** From 1, one more at every change of the document or the audience. */
  version: number;
  /** What the document is. */
  kind: PublicationKind;
  /** The document: a PollDocument when the kind is poll, a BulletinDocument when it is bulletin. */
  document: unknown;
  /** The organization's log offset that this push brings the tablet to. Absent in a SyncReply, which has its own. */
  offset?: number | undefined;
  /** With Offset: the hub's proof of it, to be kept with it and given back in Proof. */
  proof?: string | undefined;
}

export const readPublication = (value: unknown): Publication => {
  const from = fields(value);
  return {
    ...from,
    kind: oneOf(PublicationKind, from.kind),
  } as Publication;
};

/** One held publication, as the tablet names it to the hub. */
export interface PublicationRef {
  /** The publication. */
  id: string;
  /** The version held. */
  version: number;
}

export const readPublicationRef = (value: unknown): PublicationRef => value as PublicationRef;

/** One question of a poll. */
export interface Question {
  /** 1 and up, unique in the poll. */
  id: number;
  /** How it is answered. */
  kind: QuestionKind;
  /** The question, at most 140 characters a language. */
  text: LocalizedText;
  /** 2 to 12 options. */
  options: Option[];
  /** Whether their order means something. */
  order: OptionOrder;
}

export const readQuestion = (value: unknown): Question => {
  const from = fields(value);
  return {
    ...from,
    kind: oneOf(QuestionKind, from.kind),
    text: readLocalizedText(from.text),
    options: list<Option>(from.options, (item) => readOption(item)),
    order: oneOf(OptionOrder, from.order),
  } as Question;
};

/** One question's result. Shares and ends of ranges are 0 to 1. */
export interface QuestionResult {
  /** The question. */
  questionId: number;
  /** Answers to it. */
  answers: number;
  /** In the document's order. */
  options: OptionResult[];
  /** What may be said. */
  verdict: ResultVerdict;
  /** Fewer than 50 answers, and shares are shown. */
  smallSample: boolean;
  /** The option with most answers; absent when too few. */
  leaderId?: number | undefined;
  /** Share of the leader minus that of the next, with its range; absent when too few. */
  margin?: ShareRange | undefined;
  /** Equally weighted answers that would say as much as the weighted ones; absent when nothing could be weighted. */
  effectiveAnswers?: number | undefined;
  /** Strata after those of fewer than 10 answers were collapsed. */
  strata?: number | undefined;
  /** Net promoter score, -100 to 100, of an nps question with 10 answers or more. */
  netPromoter?: ShareRange | undefined;
  /** 0 (all chose the worst face) to 100, of a smiley question with 10 answers or more. */
  smileyIndex?: ShareRange | undefined;
}

export const readQuestionResult = (value: unknown): QuestionResult => {
  const from = fields(value);
  return {
    ...from,
    options: list<OptionResult>(from.options, (item) => readOptionResult(item)),
    verdict: oneOf(ResultVerdict, from.verdict),
    margin: maybe(from.margin, (value) => readShareRange(value)),
    netPromoter: maybe(from.netPromoter, (value) => readShareRange(value)),
    smileyIndex: maybe(from.smileyIndex, (value) => readShareRange(value)),
  } as QuestionResult;
};

/** A kiosk's receipt for one version of a publication. Sent again until acknowledged; the hub keeps the first time of each state. */
export interface Receipt {
  /** The publication. */
  publicationId: string;
  /** Its version. */
  version: number;
  /** What happened. */
  state: ReceiptState;
  /** When, in hub time, ms since 1970 UTC. */
  atMs: number;
  /** With Failed: why, in at most 200 characters. */
  reason?: string | undefined;
}

export const readReceipt = (value: unknown): Receipt => {
  const from = fields(value);
  return {
    ...from,
    state: oneOf(ReceiptState, from.state),
  } as Receipt;
};

/** Who has a publication, by its latest version. */
export interface ReceiptBoard {
  /** The publication. */
  publicationId: string;
  /** The version counted. */
  version: number;
  /** When that version was published, ms since 1970 UTC. */
  publishedAtMs: number;
  /** Kiosks of the audience. */
  audience: number;
  /** Of them: have received it. */
  received: number;
  /** Of them: have it in storage. */
  applied: number;
  /** Of them: have painted it. */
  painted: number;
  /** Those who have not painted it, with the reason; at most 200, worst first. */
  laggards: ReceiptLaggard[];
}

export const readReceiptBoard = (value: unknown): ReceiptBoard => {
  const from = fields(value);
  return {
    ...from,
    laggards: list<ReceiptLaggard>(from.laggards, (item) => readReceiptLaggard(item)),
  } as ReceiptBoard;
};

/** One tablet that has not painted a publication. */
export interface ReceiptLaggard {
  /** The kiosk. */
  kioskId: string;
  /** Its name. */
  name: string;
  /** Its store's name. */
  storeName: string;
  /** How far it has come; unknown: nothing was heard. */
  state: ReceiptState;
  /** Why. */
  reason: LagReason;
  /** Its own words, when it failed. */
  detail?: string | undefined;
}

export const readReceiptLaggard = (value: unknown): ReceiptLaggard => {
  const from = fields(value);
  return {
    ...from,
    state: oneOf(ReceiptState, from.state),
    reason: oneOf(LagReason, from.reason),
  } as ReceiptLaggard;
};

/** A publication is no longer the tablet's: withdrawn, or its audience or the tablet's place changed. */
export interface Removal {
  /** The publication. */
  id: string;
  /** The organization's log offset that this push brings the tablet to. */
  offset: number;
  /** The hub's proof of Offset, to be kept with it and given back in Proof. */
  proof?: string | undefined;
}

export const readRemoval = (value: unknown): Removal => value as Removal;

/** The split of a poll, in absolute figures. */
export interface ResultFrame {
  /** The poll. */
  pollId: string;
  /** Which state it shows. */
  version: FrameVersion;
  /** Counted ballots. */
  answers: number;
  /** One row an option, in the document's order; options without answers included. */
  counts: OptionCount[];
  /** Hub time of the snapshot, ms since 1970 UTC. */
  asOfMs: number;
  /** Ballots kept but not counted; consoles only. */
  discarded?: number | undefined;
  /** The split of the tablet's own store, to tablets that watch; absent while it may not be shown. It moves in steps, by itself, so a newer frame may bring an equal one. */
  store?: StorePart | undefined;
}

export const readResultFrame = (value: unknown): ResultFrame => {
  const from = fields(value);
  return {
    ...from,
    version: readFrameVersion(from.version),
    counts: list<OptionCount>(from.counts, (item) => readOptionCount(item)),
    store: maybe(from.store, (value) => readStorePart(value)),
  } as ResultFrame;
};

/** How a result was made. */
export interface ResultMethod {
  /** Of shares and margins. */
  ranges: RangeMethod;
  /** Error rate of the ranges, 0 to 1. */
  alpha: number;
  /** Ballots of all classes. */
  ballots: number;
  /** Version of the rule that classes ballots. */
  ruleVersion: number;
  /** The rule's gap, s; 0: none. */
  rapidRepeatSeconds: number;
  /** The organization's split moves in steps of 5 answers. */
  stepped: boolean;
  /** The highest weight of an answer. */
  weightCap: number;
  /** Share of opening hours that the audience's tablets were painting, 0 to 1; absent while not known. */
  coverage?: number | undefined;
}

export const readResultMethod = (value: unknown): ResultMethod => {
  const from = fields(value);
  return {
    ...from,
    ranges: oneOf(RangeMethod, from.ranges),
  } as ResultMethod;
};

/** A single-use link that carries a secret in its fragment and lives 15 minutes. */
export interface SecretLink {
  /** The link. */
  url: string;
  /** Until when it works, ms since 1970 UTC. */
  expiresAtMs: number;
}

export const readSecretLink = (value: unknown): SecretLink => value as SecretLink;

/** How an organization's tablets look. At most one is published to a tablet; without one the built-in look stands. */
export interface SettingsDocument {
  /** The organization's colours; absent: the built-in ones. */
  accent?: AccentColors | undefined;
  /** The organization's mark as an image address: a path on this hub, or a data address of at most 20 kB. Drawn up to 60 px high. */
  logo?: string | undefined;
}

export const readSettingsDocument = (value: unknown): SettingsDocument => {
  const from = fields(value);
  return {
    ...from,
    accent: maybe(from.accent, (value) => readAccentColors(value)),
  } as SettingsDocument;
};

/** First-run set-up, with the token from the one-time link's fragment. */
export interface SetupRequest {
  /** The token. */
  token: string;
  /** Name of the co-operative, 1 to 100 characters. */
  organizationName: string;
  /** The first admin's e-mail. */
  email: string;
  /** At least 12 characters. */
  password: string;
}

export const readSetupRequest = (value: unknown): SetupRequest => value as SetupRequest;

/** Whether this hub waits for its first operator. */
export interface SetupState {
  /** No organization exists yet: the one-time link on the hub's standard output leads on. */
  needed: boolean;
}

export const readSetupState = (value: unknown): SetupState => value as SetupState;

/** A figure and the range it may really have. */
export interface ShareRange {
  /** The figure. */
  value: number;
  /** Low end. */
  low: number;
  /** High end. */
  high: number;
}

export const readShareRange = (value: unknown): ShareRange => value as ShareRange;

/** Sign-in. */
export interface SignInRequest {
  /** E-mail. */
  email: string;
  /** Password. Five wrong ones lock the account for 15 minutes. */
  password: string;
}

export const readSignInRequest = (value: unknown): SignInRequest => value as SignInRequest;

/** The split of one store as far as it may be shown. */
export interface StorePart {
  /** Counted ballots in it, 10 and up; those since it last moved are not in it. */
  answers: number;
  /** One row an option that may be shown, 5 and up. An option that is not here is covered, and not zero. */
  counts: OptionCount[];
  /** Hub time at which it last moved, ms since 1970 UTC. */
  asOfMs: number;
}

export const readStorePart = (value: unknown): StorePart => {
  const from = fields(value);
  return {
    ...from,
    counts: list<OptionCount>(from.counts, (item) => readOptionCount(item)),
  } as StorePart;
};

/** Makes or changes a store. */
export interface StoreRequest {
  /** 1 to 100 characters, unique in the organization. */
  name: string;
  /** Its area; may be absent. */
  areaId?: string | undefined;
  /** Format tag, at most 40 characters. */
  format?: string | undefined;
  /** IANA time zone; Europe/Helsinki when absent. */
  timeZone?: string | undefined;
  /** 0 and up. */
  memberCount?: number | undefined;
}

export const readStoreRequest = (value: unknown): StoreRequest => value as StoreRequest;

/** A store in a result. */
export interface StoreResult {
  /** The store. */
  storeId: string;
  /** Its name. */
  name: string;
  /** One a question that has a published split; none while it has fewer than 10 answers, or its round has not come. */
  questions: PartResult[];
}

export const readStoreResult = (value: unknown): StoreResult => {
  const from = fields(value);
  return {
    ...from,
    questions: list<PartResult>(from.questions, (item) => readPartResult(item)),
  } as StoreResult;
};

/** A store. */
export interface StoreView {
  /** The store. */
  id: string;
  /** Its name. */
  name: string;
  /** Its area. */
  areaId?: string | undefined;
  /** Its format tag; empty when it has none. */
  format: string;
  /** IANA time zone. */
  timeZone: string;
  /** Member-owners whose home store it is; weights results. */
  memberCount: number;
  /** Tablets that stand in it now, retired ones left out. */
  kiosks: number;
}

export const readStoreView = (value: unknown): StoreView => value as StoreView;

/** The answer to a Sync: complete, always. Pushes that arrive while it is in flight are applied after it. */
export interface SyncReply {
  /** How it ended. */
  outcome: SyncOutcome;
  /** The organization's log epoch. A higher one than the tablet's: send all kept ballots again. */
  epoch: number;
  /** The log offset this program stands at. */
  offset: number;
  /** The hub's proof that it gave out Epoch and Offset: 22 characters, to be kept with them and given back in Proof. Absent when the hub has none to give. */
  proof?: string | undefined;
  /** Digest of the whole program, 16 hex digits. */
  digest: string;
  /** Publications to add or replace. */
  add: Publication[];
  /** Publications to drop. */
  drop: string[];
  /** Hub time, ms since 1970 UTC. */
  hubTimeMs: number;
  /** Who and where the tablet is. */
  kiosk: KioskIdentity;
  /** With Later: milliseconds to wait. */
  retryAfterMs?: number | undefined;
}

export const readSyncReply = (value: unknown): SyncReply => {
  const from = fields(value);
  return {
    ...from,
    outcome: oneOf(SyncOutcome, from.outcome),
    add: list<Publication>(from.add, (item) => readPublication(item)),
    drop: list<string>(from.drop),
    kiosk: readKioskIdentity(from.kiosk),
  } as SyncReply;
};

/** What the tablet says it holds. Sent after every connect, and when digests differ. */
export interface SyncRequest {
  /** Epoch of the organization's log that the tablet last saw; 0 when none. */
  epoch: number;
  /** Offset of the organization's log that the tablet last reached; 0 when none. */
  offset: number;
  /** What came with Epoch and Offset from the hub, as it came. Only with it does an offset that the log does not have say that the database was restored; without it the tablet gets its whole program. */
  proof?: string | undefined;
  /** Program digest of what is in the tablet's storage: 16 hex digits, see ProgramDigest. */
  digest: string;
  /** The held publications. Left out at first; sent when the hub answers ListNeeded. At most 500. */
  held?: PublicationRef[] | undefined;
  /** The web build the tablet runs. */
  build: string;
  /** Fresh for every page load: tells two tablets with one token apart. */
  instance: string;
}

export const readSyncRequest = (value: unknown): SyncRequest => {
  const from = fields(value);
  return {
    ...from,
    held: maybe(from.held, (value) => list<PublicationRef>(value, (item) => readPublicationRef(item))),
  } as SyncRequest;
};

/** A rotated device token. The old one works until the new one has been used. */
export interface TokenReply {
  /** The new token; browsers use the cookie. */
  token: string;
}

export const readTokenReply = (value: unknown): TokenReply => value as TokenReply;

/** Slow facts about the device. Each is absent where the browser does not tell. */
export interface Vitals {
  /** Browser and version as it names itself, at most 300 characters. */
  userAgent?: string | undefined;
  /** Screen in CSS pixels, as 1280x800. */
  screen?: string | undefined;
  /** Battery, 0 to 100. */
  batteryPercent?: number | undefined;
  /** On mains. */
  charging?: boolean | undefined;
  /** Storage used, bytes. */
  storageUsedBytes?: number | undefined;
  /** Storage allowed, bytes. */
  storageQuotaBytes?: number | undefined;
  /** Whether the page is in a secure context. */
  secureContext?: boolean | undefined;
  /** Times the storage was broken and made anew. */
  storageLosses?: number | undefined;
  /** Seconds since the page started. */
  uptimeSeconds?: number | undefined;
}

export const readVitals = (value: unknown): Vitals => value as Vitals;

/** What a console may ask of the hub, at /hubs/console. Every Watch answers with a snapshot and is followed by changes; after a reconnect the same call is made again. Watches end with the connection or with Unwatch. */
export class ConsoleHub {
  constructor(private readonly link: HubLink) {}

  /** All tablets the operator may see; then FleetChanged. */
  async watchFleet(): Promise<FleetSnapshot> {
    return readFleetSnapshot(await this.link.invoke("WatchFleet"));
  }

  /** A poll's split; then ResultsChanged, at most 10 a second. Null when there is no such poll. */
  async watchPoll(pollId: string): Promise<ResultFrame | undefined> {
    return maybe(await this.link.invoke("WatchPoll", pollId), (value) => readResultFrame(value));
  }

  /** A publication's receipts; then ReceiptsChanged, at most 4 a second. Null when there is no such publication. */
  async watchReceipts(publicationId: string): Promise<ReceiptBoard | undefined> {
    return maybe(await this.link.invoke("WatchReceipts", publicationId), (value) => readReceiptBoard(value));
  }

  /** Changes of polls, bulletins, stores and feedback are announced by Changed. */
  async watchChanges(): Promise<void> {
    await this.link.invoke("WatchChanges");
  }

  /** Ends the watch of a poll or a publication. */
  async unwatch(id: string): Promise<void> {
    await this.link.invoke("Unwatch", id);
  }
}

/** What a tablet may ask of the hub, at /hubs/kiosk. At most 4 calls at once a connection, 32 kB a message. */
export class KioskHub {
  constructor(private readonly link: HubLink) {}

  /** The first call of every connection: makes the tablet's set its program. */
  async sync(request: SyncRequest): Promise<SyncReply> {
    return readSyncReply(await this.link.invoke("Sync", request));
  }

  /** Hands in at most 50 sealed ballots and 24 kB. A receipt is only given for what is on disk. */
  async cast(ballots: Ballot[]): Promise<CastReply> {
    return readCastReply(await this.link.invoke("Cast", ballots));
  }

  /** Every 10 s. */
  async beat(beat: Heartbeat): Promise<BeatReply> {
    return readBeatReply(await this.link.invoke("Beat", beat));
  }

  /** At most 200 receipts. Returns when they are stored. */
  async acknowledge(receipts: Receipt[]): Promise<void> {
    await this.link.invoke("Acknowledge", receipts);
  }

  /** At most 10 feedbacks. */
  async submitFeedback(feedback: Feedback[]): Promise<FeedbackReply> {
    return readFeedbackReply(await this.link.invoke("SubmitFeedback", feedback));
  }

  /** The shopper has just voted in this poll and is looking: send its result frames for 60 s. Needs an accepted ballot of this kiosk in the poll unless the poll's visibility is always; otherwise nothing is sent. */
  async watch(pollId: string): Promise<void> {
    await this.link.invoke("Watch", pollId);
  }
}

/** What the hub tells a console. */
export interface ConsoleClient {
  /** Tablets whose row changed, absolute. */
  fleetChanged(rows: KioskRow[]): void;
  /** Splits of watched polls, absolute. */
  resultsChanged(frames: ResultFrame[]): void;
  /** Receipts of watched publications, absolute. */
  receiptsChanged(board: ReceiptBoard): void;
  /** Something the console lists has changed: fetch it again. */
  changed(notice: ChangeNotice): void;
  /** The hub's own health as it sees it. */
  healthChanged(health: HubHealth): void;
}

/** Hears what the hub tells. */
export const attachConsoleClient = (link: HubLink, client: ConsoleClient): void => {
  link.on("FleetChanged", (rows) => {
    client.fleetChanged(list<KioskRow>(rows, (item) => readKioskRow(item)));
  });
  link.on("ResultsChanged", (frames) => {
    client.resultsChanged(list<ResultFrame>(frames, (item) => readResultFrame(item)));
  });
  link.on("ReceiptsChanged", (board) => {
    client.receiptsChanged(readReceiptBoard(board));
  });
  link.on("Changed", (notice) => {
    client.changed(readChangeNotice(notice));
  });
  link.on("HealthChanged", (health) => {
    client.healthChanged(readHubHealth(health));
  });
};

/** What the hub may ask of a tablet. */
export interface KioskClient {
  /** Hold this publication, in place of any earlier version. */
  published(publication: Publication): void;
  /** Drop this publication at once. */
  removed(removal: Removal): void;
  /** Numbers of answers, absolute. */
  countsChanged(frames: CountFrame[]): void;
  /** Splits, absolute. */
  resultsChanged(frames: ResultFrame[]): void;
  /** A command. */
  execute(command: KioskCommand): void;
  /** This node is going down. */
  draining(notice: DrainNotice): void;
}

/** Hears what the hub tells. */
export const attachKioskClient = (link: HubLink, client: KioskClient): void => {
  link.on("Published", (publication) => {
    client.published(readPublication(publication));
  });
  link.on("Removed", (removal) => {
    client.removed(readRemoval(removal));
  });
  link.on("CountsChanged", (frames) => {
    client.countsChanged(list<CountFrame>(frames, (item) => readCountFrame(item)));
  });
  link.on("ResultsChanged", (frames) => {
    client.resultsChanged(list<ResultFrame>(frames, (item) => readResultFrame(item)));
  });
  link.on("Execute", (command) => {
    client.execute(readKioskCommand(command));
  });
  link.on("Draining", (notice) => {
    client.draining(readDrainNotice(notice));
  });
};
