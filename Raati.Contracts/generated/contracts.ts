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

/** How often a campaign comes up beside the others. */
export const CampaignPriority = [
  /** Not known to this build: as Normal. */
  "unknown",
  /** One turn a round. */
  "low",
  /** Two turns a round (the default). */
  "normal",
  /** Four turns a round. */
  "high",
  /** While it is on, campaigns that are not Only wait. Polls and bulletins keep their turns. */
  "only",
] as const;
export type CampaignPriority = (typeof CampaignPriority)[number];

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
  /** Commands to tablets: one was sent, or a tablet said something of it; the id is the kiosk. */
  "commands",
  /** The organization's name and look. */
  "settings",
  /** Operators: who there is, what they may, and their means to sign in. */
  "operators",
  /** Takeovers. */
  "takeovers",
  /** The media library; the id is the first half of a file's hash. */
  "media",
  /** Playlists. */
  "playlists",
  /** Campaigns. */
  "campaigns",
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

/** How far a command has come. */
export const CommandState = [
  /** Not known to this build. */
  "unknown",
  /** The tablet had no connection when it was asked: nothing was sent, and nothing will be. */
  "offline",
  /** Sent, and nothing heard yet. */
  "sent",
  /** The tablet has it. */
  "received",
  /** The tablet has it, and waits for the sitting that goes on to end. */
  "inUse",
  /** The tablet has done it. */
  "applied",
  /** A frame with its effect reached the glass. */
  "painted",
  /** The tablet says that it failed. */
  "failed",
  /** Sent more than 30 s ago, and not a word since: the line broke, or the tablet's page is too old to answer. */
  "unanswered",
] as const;
export type CommandState = (typeof CommandState)[number];

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
  /** There is no such operator, or they don't see to feedback of this store. */
  "noSuchAssignee",
  /** A store manager needs at least one store. */
  "storeNeeded",
  /** A single-use link was used, or is too old. */
  "linkUsed",
  /** Another store has this number. */
  "storeNumberTaken",
  /** Not opening hours: opens before closes, HH:mm, at most 24:00; a day at most once. */
  "openingHours",
  /** The hours of all seven weekdays are needed. */
  "wholeWeek",
  /** An earlier line is about the same store: line atMost. */
  "repeatedLine",
  /** A quotation mark that doesn't end, or stands inside a cell. */
  "quotes",
  /** More cells than the heading has columns: atMost. */
  "tooManyCells",
  /** No column holds the store's name or number. */
  "noNameColumn",
  /** Another column holds the same. */
  "columnTwice",
  /** A file has at most atMost bytes. */
  "fileTooLarge",
  /** A file has at most atMost lines. */
  "tooManyLines",
  /** There is nothing in the file. */
  "emptyFile",
  /** Not a colour as #rrggbb. */
  "color",
  /** Text in this colour can't be read; choices holds the nearest colour in which it can. */
  "contrast",
  /** Not a whole PNG, JPEG or WebP. */
  "image",
  /** Each side of the image has atLeast to atMost pixels. */
  "imageSides",
  /** An image has at most atMost pixels. */
  "imagePixels",
  /** No file that the library takes; choices holds what it does. */
  "mediaKind",
  /** The file is not whole, or can't be read. */
  "mediaBroken",
  /** Each side of a video has at most atMost pixels. */
  "videoSides",
  /** A video plays from atLeast to atMost ms. */
  "videoLength",
  /** All files of the organization have at most atMost bytes together. */
  "libraryFull",
  /** The library holds at most atMost files. */
  "tooManyMedia",
  /** There is no such picture in the library. */
  "noSuchPicture",
  /** Only a video has a poster. */
  "posterOfPicture",
  /** Not the password of the one who asks. */
  "wrongPassword",
  /** Not the code that the authenticator app shows now, one that was used already, or no recovery code that is left. */
  "wrongCode",
  /** The first step was taken too long ago, or the account changed since: begin again. */
  "stepTooOld",
  /** The passkey was refused: not one that this hub knows, or made for another address. */
  "passkeyRefused",
  /** The organization would be left without an admin who can sign in. */
  "lastAdmin",
  /** There is no such poll. */
  "noSuchPoll",
  /** There is no such file in the library. */
  "noSuchMedia",
  /** A video where a picture belongs, or the other way. */
  "otherMedia",
  /** There is no such playlist. */
  "noSuchPlaylist",
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

/** Where a feedback is in its handling. */
export const FeedbackStatus = [
  /** Not known to this build. */
  "unknown",
  /** Nobody has taken it up. */
  "unread",
  /** Somebody sees to it. */
  "open",
  /** Seen to. */
  "done",
] as const;
export type FeedbackStatus = (typeof FeedbackStatus)[number];

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

/** What a media file is, by its content. */
export const MediaType = [
  /** Not known to this build: not shown. */
  "unknown",
  /** image/jpeg. */
  "jpeg",
  /** image/png. */
  "png",
  /** image/webp. */
  "webp",
  /** image/avif. */
  "avif",
  /** video/mp4 with H.264 or VP9. */
  "mp4",
  /** video/webm with VP8 or VP9. */
  "webm",
] as const;
export type MediaType = (typeof MediaType)[number];

/** What uses a media file. */
export const MediaUser = [
  /** Not known to this build. */
  "unknown",
  /** A playlist. */
  "playlist",
  /** A published campaign, by the version of its playlist that is on the tablets. */
  "campaign",
  /** A takeover that has not been withdrawn. */
  "takeover",
  /** A video whose poster it is. */
  "video",
] as const;
export type MediaUser = (typeof MediaUser)[number];

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

/** From what kind of network somebody came. */
export const NetworkKind = [
  /** Not known to this build. */
  "unknown",
  /** The machine that the hub runs on. */
  "thisMachine",
  /** A private network: an office, a store, a tunnel. */
  "privateNetwork",
  /** The internet. */
  "internet",
] as const;
export type NetworkKind = (typeof NetworkKind)[number];

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

/** What the lines of a report of plays are of. */
export const PlayGrouping = [
  /** Not known to this build. */
  "unknown",
  /** A campaign, the most plays first. */
  "campaign",
  /** A slide of a campaign, the most plays first. */
  "slide",
  /** A store, the most plays first. */
  "store",
  /** A day on the clocks of the stores, in order. */
  "day",
  /** An hour in UTC, in order; the last 35 days. */
  "hour",
  /** A day, campaign, slide and store: all that is kept longer than 35 days. */
  "detail",
] as const;
export type PlayGrouping = (typeof PlayGrouping)[number];

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
  /** An urgent message over everything else; the document is a TakeoverDocument. */
  "takeover",
  /** Slides on the idle tablet; the document is a CampaignDocument. */
  "campaign",
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
  /** It was taken away: the tablet no longer has it, and its glass is without it. */
  "removed",
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

/** Why a ballot was set aside instead of counted. */
export const SetAsideReason = [
  /** Not known to this build, or set aside before reasons were kept. */
  "unknown",
  /** Its poll is not known to the organization, or is not published. */
  "pollUnknown",
  /** Its placement is not known to the organization: there is no store to count it for. */
  "placementUnknown",
  /** Its placement is another tablet's. */
  "placementOfAnother",
  /** It was put through again, and its poll does not take it: an answer that the poll does not offer, or its id is in the ledger with other content. */
  "refused",
] as const;
export type SetAsideReason = (typeof SetAsideReason)[number];

/** Why a campaign is on, or not. */
export const ShowingReason = [
  /** Not known to this build. */
  "unknown",
  /** It is on. */
  "on",
  /** It is not published. */
  "notPublished",
  /** No tablet of the store, or not this tablet, is of its audience. */
  "otherAudience",
  /** Its first date is still to come. */
  "beforeItsDates",
  /** Its last date has passed. */
  "afterItsDates",
  /** It is not for this weekday. */
  "otherWeekday",
  /** It is not for this time of day. */
  "otherTime",
  /** It is on only while the store is open. */
  "storeClosed",
  /** Another campaign is Only. */
  "displaced",
  /** All its slides are of polls that can't be shown at that time. */
  "nothingToShow",
] as const;
export type ShowingReason = (typeof ShowingReason)[number];

/** How a session began. */
export const SignInMethod = [
  /** Not known to this build. */
  "unknown",
  /** By password alone. */
  "password",
  /** By password and the code of an authenticator app. */
  "passwordAndCode",
  /** By password and a recovery code. */
  "recoveryCode",
  /** By passkey. */
  "passkey",
  /** By a set-up or invitation link. */
  "link",
] as const;
export type SignInMethod = (typeof SignInMethod)[number];

/** The ground of a slide with text. Text on each has 7:1. */
export const SlideColor = [
  /** Not known to this build: as Accent. */
  "unknown",
  /** The organization's deep accent (the default). */
  "accent",
  /** Black on paper white. */
  "light",
  /** White on near black. */
  "dark",
  /** Black on yellow. */
  "warm",
] as const;
export type SlideColor = (typeof SlideColor)[number];

/** How a picture or video meets a glass of another shape. */
export const SlideFit = [
  /** Not known to this build: as Contain. */
  "unknown",
  /** Whole, on a ground of its own colour (the default). */
  "contain",
  /** Fills the glass; what is over is cut off. */
  "cover",
] as const;
export type SlideFit = (typeof SlideFit)[number];

/** What a slide shows. */
export const SlideKind = [
  /** Not known to this build: passed over. */
  "unknown",
  /** A picture over the whole glass. */
  "image",
  /** A video over the whole glass, without sound, played to its end. */
  "video",
  /** Title and text on a ground, with a picture beside or behind when there is one. */
  "bulletin",
  /** An open poll, voteable. Passed over while the tablet does not hold it open. */
  "poll",
  /** How a poll went: the split of a closed one, question and number of answers of an open one. */
  "pollResult",
  /** Title, text and a QR code that leads a phone on. */
  "qr",
  /** What was said (the title) and what was done about it (the text), with the poll it answers when there is one. */
  "outcome",
] as const;
export type SlideKind = (typeof SlideKind)[number];

/** How one slide gives way to the next. */
export const SlideTransition = [
  /** Not known to this build: as Fade. */
  "unknown",
  /** A quiet cross-fade, 600 ms (the default). */
  "fade",
  /** At once. */
  "cut",
  /** The next pushes the last out to the left, 600 ms. A cut where motion is to be reduced. */
  "push",
] as const;
export type SlideTransition = (typeof SlideTransition)[number];

/** What a column of a list of stores holds. */
export const StoreField = [
  /** Nothing that is read. */
  "unknown",
  /** The store's number. */
  "number",
  /** Its name. */
  "name",
  /** The name of its area. */
  "area",
  /** Its format tag. */
  "format",
  /** Its IANA time zone. */
  "timeZone",
  /** Its member-owners. */
  "memberCount",
  /** Its hours on Mondays. */
  "monday",
  /** Its hours on Tuesdays. */
  "tuesday",
  /** Its hours on Wednesdays. */
  "wednesday",
  /** Its hours on Thursdays. */
  "thursday",
  /** Its hours on Fridays. */
  "friday",
  /** Its hours on Saturdays. */
  "saturday",
  /** Its hours on Sundays. */
  "sunday",
] as const;
export type StoreField = (typeof StoreField)[number];

/** What a line of a list would do, or did. */
export const StoreImportKind = [
  /** Not known to this build. */
  "unknown",
  /** Makes a store. */
  "new",
  /** Changes one. */
  "changed",
] as const;
export type StoreImportKind = (typeof StoreImportKind)[number];

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

/** The ground of a takeover. Text on each has 7:1. */
export const TakeoverColor = [
  /** Not known to this build: shown as Yellow. */
  "unknown",
  /** Black on yellow. */
  "yellow",
  /** White on red. */
  "red",
  /** White on blue. */
  "blue",
  /** White on black. */
  "black",
] as const;
export type TakeoverColor = (typeof TakeoverColor)[number];

/** What a takeover is about: gives it its sign and its heading in the language of the screen. */
export const TakeoverKind = [
  /** Not known to this build: shown as Notice. */
  "unknown",
  /** A product is called back. */
  "recall",
  /** Everybody leaves the building. */
  "evacuation",
  /** The store opens or closes otherwise than usual. */
  "openingHours",
  /** Anything else that can't wait. */
  "notice",
] as const;
export type TakeoverKind = (typeof TakeoverKind)[number];

/** Where a takeover stands. */
export const TakeoverState = [
  /** Not known to this build. */
  "unknown",
  /** On the tablets. */
  "up",
  /** Its time has passed. */
  "over",
  /** Taken off. */
  "withdrawn",
] as const;
export type TakeoverState = (typeof TakeoverState)[number];

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

/** What takes a turn in a round. */
export const TurnSource = [
  /** Not known to this build. */
  "unknown",
  /** The next of the open polls. */
  "polls",
  /** The next of the bulletins. */
  "bulletins",
  /** The next slide of a campaign. */
  "campaign",
] as const;
export type TurnSource = (typeof TurnSource)[number];

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

/** Bounds of ReportPlays. A report over them is answered with a HubException that names the bound. */
export const PlayBounds = {
  /** Most plays in one report: they fit in a message of 32 kB however long their numbers are. */
  maxPlays: 100,
  /** Longest play, ms. */
  maxSeenMs: 3600000,
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

/** An operator's own account. */
export interface AccountView {
  /** E-mail. */
  email: string;
  /** Since when sign-in by password asks for a code from an authenticator app, ms since 1970 UTC; absent when it does not. */
  totpSinceMs?: number | undefined;
  /** Recovery codes that are left; 0 without an authenticator app. */
  recoveryCodesLeft: number;
  /** Passkeys, oldest first. */
  passkeys: PasskeyView[];
}

export const readAccountView = (value: unknown): AccountView => {
  const from = fields(value);
  return {
    ...from,
    passkeys: list<PasskeyView>(from.passkeys, (item) => readPasskeyView(item)),
  } as AccountView;
};

/** What became of a poll's ballots that had been set aside. */
export interface AdmittedView {
  /** In the ledger now, in whatever class the rule gave them. */
  admitted: number;
  /** Still set aside, by reason. */
  remaining: SetAsideCount[];
}

export const readAdmittedView = (value: unknown): AdmittedView => {
  const from = fields(value);
  return {
    ...from,
    remaining: list<SetAsideCount>(from.remaining, (item) => readSetAsideCount(item)),
  } as AdmittedView;
};

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

/** How many answers were given, hour by hour: what a week's curve is drawn from. */
export interface AnswerHours {
  /** When the first hour begins, ms since 1970 UTC. */
  fromMs: number;
  /** Counted ballots by the hour they were cast in, one number an hour. */
  hours: number[];
  /** Answers a week that count as success. */
  weeklyGoal: number;
  /** When this was so, ms since 1970 UTC. */
  asOfMs: number;
}

export const readAnswerHours = (value: unknown): AnswerHours => {
  const from = fields(value);
  return {
    ...from,
    hours: list<number>(from.hours),
  } as AnswerHours;
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

/** What the audit log can be narrowed to. */
export interface AuditChoices {
  /** Everybody who stands in it, by name; at most 500. */
  actors: string[];
  /** The kinds of things that stand in it, as in kiosk.move. */
  kinds: string[];
}

export const readAuditChoices = (value: unknown): AuditChoices => {
  const from = fields(value);
  return {
    ...from,
    actors: list<string>(from.actors),
    kinds: list<string>(from.kinds),
  } as AuditChoices;
};

/** One change. */
export interface AuditLine {
  /** The line. */
  id: string;
  /** When, ms since 1970 UTC. */
  atMs: number;
  /** Who: an operator's e-mail, an API key as key name, or how a hub was set up. */
  actor: string;
  /** What was done, as kiosk.move: a kind and a verb. New ones come. */
  action: string;
  /** To which thing of that kind. */
  subject: string;
  /** More of it, in English or in the operator's own words; no secret and no shopper's text. */
  detail?: string | undefined;
}

export const readAuditLine = (value: unknown): AuditLine => value as AuditLine;

/** Changes by operators, newest first. */
export interface AuditPage {
  /** At most 100. */
  items: AuditLine[];
  /** The before of the next page; absent on the last. */
  next?: string | undefined;
}

export const readAuditPage = (value: unknown): AuditPage => {
  const from = fields(value);
  return {
    ...from,
    items: list<AuditLine>(from.items, (item) => readAuditLine(item)),
  } as AuditPage;
};

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
  /** Tag of the tablet's timetable. Different from its own: fetch it. Absent: not known now. */
  timetable?: string | undefined;
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

/** Slides that an organization wants on its idle tablets. When it is on is in the store's Timetable. */
export interface CampaignDocument {
  /** Its name, for staff; never on the idle glass. */
  name: string;
  /** How often it comes up. */
  priority: CampaignPriority;
  /** How its slides give way. */
  transition: SlideTransition;
  /** Its slides in their order, 1 to 50. */
  slides: SlideDocument[];
  /** It is on at all times: a tablet needs no timetable for it. */
  always: boolean;
}

export const readCampaignDocument = (value: unknown): CampaignDocument => {
  const from = fields(value);
  return {
    ...from,
    priority: oneOf(CampaignPriority, from.priority),
    transition: oneOf(SlideTransition, from.transition),
    slides: list<SlideDocument>(from.slides, (item) => readSlideDocument(item)),
  } as CampaignDocument;
};

/** A campaign by name. */
export interface CampaignRef {
  /** The campaign. */
  id: string;
  /** Its name. */
  name: string;
  /** It is on the tablets. */
  published: boolean;
}

export const readCampaignRef = (value: unknown): CampaignRef => value as CampaignRef;

/** A campaign as it is written. */
export interface CampaignRequest {
  /** 1 to 100 characters. */
  name: string;
  /** What it shows. */
  playlistId: string;
  /** Who gets it. */
  audience: Audience;
  /** When it is on. */
  schedule: CampaignSchedule;
  /** How often it comes up beside the others. */
  priority: CampaignPriority;
}

export const readCampaignRequest = (value: unknown): CampaignRequest => {
  const from = fields(value);
  return {
    ...from,
    audience: readAudience(from.audience),
    schedule: readCampaignSchedule(from.schedule),
    priority: oneOf(CampaignPriority, from.priority ?? "normal"),
  } as CampaignRequest;
};

/** When a campaign is on, on the clocks of the stores. With nothing given: always. */
export interface CampaignSchedule {
  /** First date, yyyy-MM-dd; absent: from when it is published. */
  fromDate?: string | undefined;
  /** Last date, yyyy-MM-dd, not before FromDate; absent: until withdrawn. */
  untilDate?: string | undefined;
  /** Weekdays, 1 is Monday, 7 is Sunday; empty: all. A daypart over midnight belongs to the day it begins on. */
  weekdays: number[];
  /** Times of day, at most 6; empty: all day. */
  dayparts: Daypart[];
  /** Only while the store is open. A store without known hours counts as open. */
  onlyWhenOpen: boolean;
}

export const readCampaignSchedule = (value: unknown): CampaignSchedule => {
  const from = fields(value);
  return {
    ...from,
    weekdays: list<number>(from.weekdays),
    dayparts: list<Daypart>(from.dayparts, (item) => readDaypart(item)),
    onlyWhenOpen: from.onlyWhenOpen ?? false,
  } as CampaignSchedule;
};

/** A campaign. */
export interface CampaignView {
  /** The campaign, and its publication. */
  id: string;
  /** What it says. */
  content: CampaignRequest;
  /** The playlist's name. */
  playlistName: string;
  /** How many slides it has. */
  slides: number;
  /** Version of its publication; 0 before the first. */
  publicationVersion: number;
  /** It is on the tablets. */
  published: boolean;
  /** It, or its playlist, has unpublished changes. */
  changed: boolean;
  /** Its last date has passed in every zone. */
  isOver: boolean;
}

export const readCampaignView = (value: unknown): CampaignView => {
  const from = fields(value);
  return {
    ...from,
    content: readCampaignRequest(from.content),
  } as CampaignView;
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
  /** Counted ballots of each option; of a poll whose split moves in steps, as its last step showed them. */
  counts: OptionCount[];
  /** Answers that came after the last step, too few to be shown apart: the counts of some question lack so many, 1 and up. Absent when they lack none. */
  withheld?: number | undefined;
  /** Ballots of each class, all classes with any. */
  classes: ClassCount[];
  /** SHA-256 over the poll's ledger as docs/certificates.md says, in hex. */
  ledgerDigest: string;
  /** When, ms since 1970 UTC. */
  certifiedAtMs: number;
  /** Tablets that had not been heard of when it was certified. */
  kiosksMissing: number;
  /** Of those: tablets that told of ballots set aside, which they could not hand in. Absent when none did. */
  kiosksParked?: number | undefined;
  /** Share of opening hours that the audience's tablets were painting while the poll was open, 0 to 1; absent when it was not known. */
  coverage?: number | undefined;
  /** Where that begins, ms since 1970 UTC; absent: at the poll's opening. */
  coverageSinceMs?: number | undefined;
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

/** A code from an app or of a list, with the ticket of the step before. */
export interface CodeRequest {
  /** The ticket. */
  ticket: string;
  /** Six digits; at sign-in also a recovery code. Spaces and hyphens don't matter. */
  code: string;
}

export const readCodeRequest = (value: unknown): CodeRequest => value as CodeRequest;

/** How a command for many tablets goes. Every tablet is in one of the figures. */
export interface CommandBatch {
  /** Asks for it again. */
  id: string;
  /** What was asked. */
  kind: KioskCommandKind;
  /** When, ms since 1970 UTC. */
  sentAtMs: number;
  /** Tablets asked. */
  kiosks: number;
  /** Of them: done, on the glass or not yet. */
  done: number;
  /** Of them: have it, and have not done it yet. */
  received: number;
  /** Of them: sent, nothing heard yet. */
  waiting: number;
  /** Of them: had no connection, so were not asked. */
  offline: number;
  /** Of them: failed, or silent for 30 s. */
  failed: number;
}

export const readCommandBatch = (value: unknown): CommandBatch => {
  const from = fields(value);
  return {
    ...from,
    kind: oneOf(KioskCommandKind, from.kind),
  } as CommandBatch;
};

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

/** Something an operator asked of one tablet, and what the tablet has said of it. */
export interface CommandView {
  /** The command; its receipts name it. */
  id: string;
  /** The kiosk. */
  kioskId: string;
  /** What was asked. */
  kind: KioskCommandKind;
  /** Who asked: an operator's e-mail, or the name of a key. */
  actor: string;
  /** When, ms since 1970 UTC. */
  sentAtMs: number;
  /** How far it has come. */
  state: CommandState;
  /** When the tablet got it, by its hub time. */
  receivedAtMs?: number | undefined;
  /** When it had done it. */
  appliedAtMs?: number | undefined;
  /** When a frame with its effect was on the glass. */
  paintedAtMs?: number | undefined;
  /** With Failed: the tablet's own words. */
  reason?: string | undefined;
}

export const readCommandView = (value: unknown): CommandView => {
  const from = fields(value);
  return {
    ...from,
    kind: oneOf(KioskCommandKind, from.kind),
    state: oneOf(CommandState, from.state),
  } as CommandView;
};

/** One command for many tablets. */
export interface CommandsRequest {
  /** Reload or identify. */
  kind: KioskCommandKind;
  /** 1 to 5,000 kiosks. Retired ones and those outside the caller's stores are left out. */
  kioskIds: string[];
}

export const readCommandsRequest = (value: unknown): CommandsRequest => {
  const from = fields(value);
  return {
    ...from,
    kind: oneOf(KioskCommandKind, from.kind),
    kioskIds: list<string>(from.kioskIds),
  } as CommandsRequest;
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

/** The hours of one weekday. */
export interface DayHours {
  /** 1 is Monday, 7 is Sunday. */
  weekday: number;
  /** HH:mm, 00:00 to 23:59. */
  opens: string;
  /** HH:mm, later than Opens and at most 24:00. */
  closes: string;
}

export const readDayHours = (value: unknown): DayHours => value as DayHours;

/** A time of day. */
export interface Daypart {
  /** HH:mm, 00:00 to 23:59. */
  from: string;
  /** HH:mm, at most 24:00; at or before From: on the next day. This moment is no longer of it. */
  until: string;
}

export const readDaypart = (value: unknown): Daypart => value as Daypart;

/** What the simulated fleet needs to play the demo's tablets and shoppers: demo.json in the hub's data directory. */
export interface DemoFile {
  /** Where the hub listens, as it was at its last start. */
  hub: string;
  /** The demo's organization. */
  organizationId: string;
  /** Device tokens: first one tablet of every store, then the others. */
  tokens: string[];
  /** IANA time zone of the stores. */
  timeZone: string;
  /** What share of a week's answers comes in which hour: 168 numbers that add up to 1, from Monday 0:00. */
  rhythm: number[];
  /** Answers of a usual week. */
  answersAWeek: number;
  /** How shoppers lean in the polls that were open when the demo was made. */
  leanings: DemoLeaning[];
  /** What shoppers tell their stores. */
  words: DemoWords[];
}

export const readDemoFile = (value: unknown): DemoFile => {
  const from = fields(value);
  return {
    ...from,
    tokens: list<string>(from.tokens),
    rhythm: list<number>(from.rhythm),
    leanings: list<DemoLeaning>(from.leanings, (item) => readDemoLeaning(item)),
    words: list<DemoWords>(from.words, (item) => readDemoWords(item)),
  } as DemoFile;
};

/** How shoppers lean in one question. */
export interface DemoLeaning {
  /** The poll. */
  pollId: string;
  /** The question. */
  questionId: number;
  /** A weight for each option, in their order; 0 and up. */
  weights: number[];
}

export const readDemoLeaning = (value: unknown): DemoLeaning => {
  const from = fields(value);
  return {
    ...from,
    weights: list<number>(from.weights),
  } as DemoLeaning;
};

/** Enters the demo's console, with the token from the one-time link that the start printed. */
export interface DemoSessionRequest {
  /** The token. */
  token: string;
}

export const readDemoSessionRequest = (value: unknown): DemoSessionRequest => value as DemoSessionRequest;

/** Makes a tablet that shows a code one of the demo's, with the token from the one-time link that the start printed. */
export interface DemoTabletRequest {
  /** The token. */
  token: string;
  /** The code that the tablet shows. */
  code: string;
}

export const readDemoTabletRequest = (value: unknown): DemoTabletRequest => value as DemoTabletRequest;

/** One feedback of a made-up shopper. */
export interface DemoWords {
  /** The mood. */
  mood: Mood;
  /** What it is about; absent when the shopper did not say. */
  category?: FeedbackCategory | undefined;
  /** Language of the screen. */
  language: Language;
  /** The text; absent when there is none. */
  text?: string | undefined;
}

export const readDemoWords = (value: unknown): DemoWords => {
  const from = fields(value);
  return {
    ...from,
    mood: oneOf(Mood, from.mood),
    category: maybe(from.category, (value) => oneOf(FeedbackCategory, value)),
    language: oneOf(Language, from.language),
  } as DemoWords;
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

/** Says who sees to a feedback. An unread one is open from then on. */
export interface FeedbackAssignRequest {
  /** One of the assignees of its store; absent: nobody. */
  operatorId?: string | undefined;
}

export const readFeedbackAssignRequest = (value: unknown): FeedbackAssignRequest => value as FeedbackAssignRequest;

/** An operator whom a feedback can be given to. */
export interface FeedbackAssignee {
  /** The operator. */
  id: string;
  /** E-mail. */
  email: string;
  /** The stores it is limited to; empty: all. */
  stores: string[];
}

export const readFeedbackAssignee = (value: unknown): FeedbackAssignee => {
  const from = fields(value);
  return {
    ...from,
    stores: list<string>(from.stores),
  } as FeedbackAssignee;
};

/** One feedback with what operators wrote of it. */
export interface FeedbackDetail {
  /** The feedback. */
  feedback: FeedbackView;
  /** The notes, oldest first. */
  notes: FeedbackNote[];
}

export const readFeedbackDetail = (value: unknown): FeedbackDetail => {
  const from = fields(value);
  return {
    ...from,
    feedback: readFeedbackView(from.feedback),
    notes: list<FeedbackNote>(from.notes, (item) => readFeedbackNote(item)),
  } as FeedbackDetail;
};

/** An operator's note on a feedback; shoppers never see it. */
export interface FeedbackNote {
  /** The note. */
  id: string;
  /** Who wrote it: an operator's e-mail or an API key's name. */
  by: string;
  /** When, ms since 1970 UTC. */
  atMs: number;
  /** What, masked as the feedback itself is. */
  text: string;
}

export const readFeedbackNote = (value: unknown): FeedbackNote => value as FeedbackNote;

/** Writes a note on a feedback. An unread one is open from then on. */
export interface FeedbackNoteRequest {
  /** 1 to 1,000 characters. */
  text: string;
}

export const readFeedbackNoteRequest = (value: unknown): FeedbackNoteRequest => value as FeedbackNoteRequest;

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

/** Moves a feedback on, or back. */
export interface FeedbackStatusRequest {
  /** Unread, open or done. */
  status: FeedbackStatus;
}

export const readFeedbackStatusRequest = (value: unknown): FeedbackStatusRequest => {
  const from = fields(value);
  return {
    ...from,
    status: oneOf(FeedbackStatus, from.status),
  } as FeedbackStatusRequest;
};

/** How much waits, of the stores that the caller may see. */
export interface FeedbackSummary {
  /** Unread. */
  unread: number;
  /** Open. */
  open: number;
  /** Done. */
  done: number;
  /** Not done and the caller's own. */
  mine: number;
  /** When the oldest unread one was left, ms since 1970 UTC. */
  oldestUnreadAtMs?: number | undefined;
}

export const readFeedbackSummary = (value: unknown): FeedbackSummary => value as FeedbackSummary;

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
  /** When it was left, ms since 1970 UTC; when it was received, where the tablet did not know the time or was ahead of the hub. */
  leftAtMs: number;
  /** Where it is in its handling. */
  status: FeedbackStatus;
  /** The operator who sees to it. */
  assigneeId?: string | undefined;
  /** That operator's e-mail. */
  assignee?: string | undefined;
  /** How many notes it has. */
  notes: number;
}

export const readFeedbackView = (value: unknown): FeedbackView => {
  const from = fields(value);
  return {
    ...from,
    mood: oneOf(Mood, from.mood),
    category: maybe(from.category, (value) => oneOf(FeedbackCategory, value)),
    language: oneOf(Language, from.language),
    status: oneOf(FeedbackStatus, from.status),
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
  /** Frames that were seen to be painted since the last beat that was answered; the page looks five times a second. */
  framesPainted: number;
  /** Ballots and feedback waiting in the outbox. */
  outboxCount: number;
  /** Ballots and feedback set aside: refused for ever, lost for want of memory, and 1 for a database that does not open, since nobody can count what lies in it. While it is not 0 the tablet's outbox does not count as empty. */
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

/** The hours of one date. */
export interface HoursException {
  /** yyyy-MM-dd. */
  date: string;
  /** HH:mm; absent, with Closes: closed all day. */
  opens?: string | undefined;
  /** HH:mm, later than Opens and at most 24:00. */
  closes?: string | undefined;
}

export const readHoursException = (value: unknown): HoursException => value as HoursException;

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
  /** Names the command in receipts: they carry it with version 0. */
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

/** A tablet over time. */
export interface KioskHistory {
  /** The hours of the last 7 days in which it was connected, oldest first. */
  hours: KioskHour[];
  /** When its newest connection was opened, ms since 1970 UTC; absent: never. */
  connectedAtMs?: number | undefined;
  /** When that connection ended; absent while it lives. */
  disconnectedAtMs?: number | undefined;
  /** Its last beat. */
  lastBeatAtMs?: number | undefined;
  /** Its last beat that counted a painted frame. */
  lastPaintedAtMs?: number | undefined;
  /** When its outbox was last empty. */
  outboxEmptyAtMs?: number | undefined;
  /** Ballots parked on it because the hub refused them for ever. */
  parkedCount: number;
  /** Its own word on its time. */
  timeQuality: TimeQuality;
  /** Its vitals as last told; absent: never told. */
  vitals?: Vitals | undefined;
}

export const readKioskHistory = (value: unknown): KioskHistory => {
  const from = fields(value);
  return {
    ...from,
    hours: list<KioskHour>(from.hours, (item) => readKioskHour(item)),
    timeQuality: oneOf(TimeQuality, from.timeQuality),
    vitals: maybe(from.vitals, (value) => readVitals(value)),
  } as KioskHistory;
};

/** One hour of a tablet, of what it said itself. Hours in which it had no connection have no entry. */
export interface KioskHour {
  /** When the hour began, ms since 1970 UTC. */
  fromMs: number;
  /** Of it: connected, ms. Up to a minute of the hour that runs is still to come. */
  connectedMs: number;
  /** Of it: frames reached the glass, ms. */
  paintingMs: number;
  /** Of it: it held exactly its program, ms. */
  currentMs: number;
  /** Connections opened in it. */
  connects: number;
  /** Most ballots and feedback that waited on it. */
  outboxMost: number;
  /** How far its clock was off at the end of it, ms. */
  clockSkewMs: number;
  /** Battery at the end of it, 0 to 100; absent where the browser does not tell. */
  batteryPercent?: number | undefined;
  /** Storage used at the end of it, bytes; absent where the browser does not tell. */
  storageUsedBytes?: number | undefined;
}

export const readKioskHour = (value: unknown): KioskHour => value as KioskHour;

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
  /** The organization: ballots cast in one are handed in to no other. Absent from hubs that do not tell. */
  organizationId?: string | undefined;
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

/** What has happened to a tablet. */
export interface KioskPast {
  /** Its stays, newest first; at most 100. */
  placements: PlacementView[];
  /** Its tokens that are good now, newest first. */
  tokens: TokenView[];
  /** When two page loads last used one token at once, ms since 1970 UTC; absent: never. */
  tokenSharedAtMs?: number | undefined;
  /** Commands of the last 90 days, newest first; at most 50. */
  commands: CommandView[];
}

export const readKioskPast = (value: unknown): KioskPast => {
  const from = fields(value);
  return {
    ...from,
    placements: list<PlacementView>(from.placements, (item) => readPlacementView(item)),
    tokens: list<TokenView>(from.tokens, (item) => readTokenView(item)),
    commands: list<CommandView>(from.commands, (item) => readCommandView(item)),
  } as KioskPast;
};

/** One live publication as one tablet sees it. */
export interface KioskPublication {
  /** The publication; a poll or bulletin has the same id. */
  id: string;
  /** What it is. */
  kind: PublicationKind;
  /** Its newest version, which the receipts are about. */
  version: number;
  /** When that was published, ms since 1970 UTC. */
  publishedAtMs: number;
  /** Its audience holds this tablet. When not, that is why the tablet does not show it. */
  inAudience: boolean;
  /** How far it has come; unknown: nothing was heard. */
  state: ReceiptState;
  /** Why it has not been painted; absent when it has, or is not for this tablet. */
  reason?: LagReason | undefined;
  /** The tablet's own words, when it failed. */
  detail?: string | undefined;
  /** When it was received, by the tablet's hub time. */
  receivedAtMs?: number | undefined;
  /** When it was in storage. */
  appliedAtMs?: number | undefined;
  /** When it was on the glass. */
  paintedAtMs?: number | undefined;
}

export const readKioskPublication = (value: unknown): KioskPublication => {
  const from = fields(value);
  return {
    ...from,
    kind: oneOf(PublicationKind, from.kind),
    state: oneOf(ReceiptState, from.state),
    reason: maybe(from.reason, (value) => oneOf(LagReason, value)),
  } as KioskPublication;
};

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
  /** Ballots and feedback set aside on it: refused for ever, lost for want of memory, or in a database that does not open. Absent when there are none. */
  parkedCount?: number | undefined;
  /** Times a storage of it was broken; absent when none was. */
  storageLosses?: number | undefined;
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

/** Asks what an accent makes of the tablets. */
export interface LookRequest {
  /** One colour as #rrggbb. */
  accent: string;
}

export const readLookRequest = (value: unknown): LookRequest => value as LookRequest;

/** What an accent makes of the tablets. Nothing is saved. */
export interface LookView {
  /** Everything that is written or drawn with it can be read: 4.5:1 for text, 3:1 for parts. */
  readable: boolean;
  /** The lowest contrast of accent and white, the tablet's paper, and the soft ground: 1 to 21. */
  contrast: number;
  /** The same colour when it can be read, otherwise the nearest shade that can. */
  nearest: string;
  /** The five colours that tablets would wear, of the nearest. */
  colors: AccentColors;
}

export const readLookView = (value: unknown): LookView => {
  const from = fields(value);
  return {
    ...from,
    colors: readAccentColors(from.colors),
  } as LookView;
};

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
  /** The organization is made up, to look at: nothing in it is real, and it can be removed. */
  demo: boolean;
  /** The stores the operator is limited to; empty: all. */
  stores: string[];
}

export const readMe = (value: unknown): Me => {
  const from = fields(value);
  return {
    ...from,
    role: oneOf(OperatorRole, from.role),
    demo: from.demo ?? false,
    stores: list<string>(from.stores),
  } as Me;
};

/** The media library, the newest first. */
export interface MediaLibrary {
  /** Its files, at most 2,000. */
  items: MediaView[];
  /** What they take, bytes. */
  usedBytes: number;
  /** What they may take, bytes. */
  limitBytes: number;
  /** Largest picture that is taken, bytes. */
  maxImageBytes: number;
  /** Largest video that is taken, bytes. */
  maxVideoBytes: number;
}

export const readMediaLibrary = (value: unknown): MediaLibrary => {
  const from = fields(value);
  return {
    ...from,
    items: list<MediaView>(from.items, (item) => readMediaView(item)),
  } as MediaLibrary;
};

/** A media file as a document names it: fetched from /media/{sha256}, and hashed before it is first shown. */
export interface MediaRef {
  /** SHA-256 of the bytes, 64 lower-case hex digits. */
  sha256: string;
  /** What it is. */
  type: MediaType;
  /** Length of the file, bytes. */
  bytes: number;
  /** Width as it is seen, pixels. */
  width: number;
  /** Height as it is seen, pixels. */
  height: number;
  /** Of a video: how long it plays, ms. */
  lengthMs?: number | undefined;
}

export const readMediaRef = (value: unknown): MediaRef => {
  const from = fields(value);
  return {
    ...from,
    type: oneOf(MediaType, from.type),
  } as MediaRef;
};

/** Renames a media file, and gives a video its poster. */
export interface MediaRequest {
  /** 1 to 100 characters. */
  name: string;
  /** Of a video: SHA-256 of a picture in the library; absent: none. */
  posterSha256?: string | undefined;
}

export const readMediaRequest = (value: unknown): MediaRequest => value as MediaRequest;

/** One use of a media file. */
export interface MediaUse {
  /** What uses it. */
  by: MediaUser;
  /** The user's id; absent of a video. */
  id?: string | undefined;
  /** The user's name. */
  name: string;
}

export const readMediaUse = (value: unknown): MediaUse => {
  const from = fields(value);
  return {
    ...from,
    by: oneOf(MediaUser, from.by),
  } as MediaUse;
};

/** A media file in the organization's library. */
export interface MediaView {
  /** The file itself. */
  file: MediaRef;
  /** Its name, 1 to 100 characters. */
  name: string;
  /** Of a video: the picture that stands in its place; absent: none was given. */
  poster?: MediaRef | undefined;
  /** When it was added, ms since 1970 UTC. */
  addedAtMs: number;
  /** By whom. */
  addedBy: string;
  /** Where it is used; it can be deleted when nowhere. */
  uses: MediaUse[];
}

export const readMediaView = (value: unknown): MediaView => {
  const from = fields(value);
  return {
    ...from,
    file: readMediaRef(from.file),
    poster: maybe(from.poster, (value) => readMediaRef(value)),
    uses: list<MediaUse>(from.uses, (item) => readMediaUse(item)),
  } as MediaView;
};

/** Moves a tablet to another store: a new placement begins. */
export interface MoveRequest {
  /** The new store. */
  storeId: string;
}

export const readMoveRequest = (value: unknown): MoveRequest => value as MoveRequest;

/** When a store is open, in its own time zone. */
export interface OpeningHours {
  /** The usual week, each weekday at most once; a weekday that is not there is closed. */
  week: DayHours[];
  /** Dates on which it is otherwise, each at most once; at most 100. */
  exceptions: HoursException[];
}

export const readOpeningHours = (value: unknown): OpeningHours => {
  const from = fields(value);
  return {
    ...from,
    week: list<DayHours>(from.week, (item) => readDayHours(item)),
    exceptions: list<HoursException>(from.exceptions, (item) => readHoursException(item)),
  } as OpeningHours;
};

/** What an operator may, and where. */
export interface OperatorRequest {
  /** Role. */
  role: OperatorRole;
  /** The stores it is limited to; required for storeManager, empty otherwise means all. */
  stores: string[];
}

export const readOperatorRequest = (value: unknown): OperatorRequest => {
  const from = fields(value);
  return {
    ...from,
    role: oneOf(OperatorRole, from.role),
    stores: list<string>(from.stores),
  } as OperatorRequest;
};

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
  /** Until when its invitation's link works, ms since 1970 UTC; absent when there is none that does. */
  invitationUntilMs?: number | undefined;
  /** May not sign in until enabled again. */
  disabled: boolean;
  /** Sign-in by password asks for a code too. */
  secondFactor: boolean;
  /** Number of passkeys. */
  passkeys: number;
  /** Sessions that are good now. */
  sessions: number;
  /** When one of these was last used, ms since 1970 UTC, told to about five minutes; absent without one. */
  seenAtMs?: number | undefined;
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

/** What a browser needs to make or use a passkey. */
export interface PasskeyChallenge {
  /** Comes back with the browser's answer; good for 5 minutes. */
  ticket: string;
  /** JSON text, as PublicKeyCredential.parseCreationOptionsFromJSON or parseRequestOptionsFromJSON take it. */
  options: string;
}

export const readPasskeyChallenge = (value: unknown): PasskeyChallenge => value as PasskeyChallenge;

/** What to call a passkey. */
export interface PasskeyNameRequest {
  /** 1 to 60 characters. */
  name: string;
}

export const readPasskeyNameRequest = (value: unknown): PasskeyNameRequest => value as PasskeyNameRequest;

/** A passkey that a browser made. */
export interface PasskeyRequest {
  /** The ticket of its challenge. */
  ticket: string;
  /** The credential as JSON text, at most 20,000 characters. */
  credential: string;
  /** What to call it, 1 to 60 characters. */
  name: string;
}

export const readPasskeyRequest = (value: unknown): PasskeyRequest => value as PasskeyRequest;

/** A passkey's answer at sign-in. */
export interface PasskeySignInRequest {
  /** The ticket of its challenge. */
  ticket: string;
  /** The credential as JSON text, at most 20,000 characters. */
  credential: string;
}

export const readPasskeySignInRequest = (value: unknown): PasskeySignInRequest => value as PasskeySignInRequest;

/** A passkey. */
export interface PasskeyView {
  /** The passkey. */
  id: string;
  /** Its name. */
  name: string;
  /** When it was made, ms since 1970 UTC. */
  createdAtMs: number;
  /** When it last signed in, ms since 1970 UTC. */
  usedAtMs?: number | undefined;
  /** It is kept by a password manager and may be on several devices. */
  backedUp: boolean;
}

export const readPasskeyView = (value: unknown): PasskeyView => value as PasskeyView;

/** Another password. Every other session of the operator ends. */
export interface PasswordChangeRequest {
  /** The present one. Wrong ones count toward the account's lock. */
  currentPassword: string;
  /** 12 to 200 characters. */
  newPassword: string;
}

export const readPasswordChangeRequest = (value: unknown): PasswordChangeRequest => value as PasswordChangeRequest;

/** The caller's password, before something that a borrowed browser must not do. */
export interface PasswordProof {
  /** The password. Wrong ones count toward the account's lock. */
  password: string;
}

export const readPasswordProof = (value: unknown): PasswordProof => value as PasswordProof;

/** One stay of a tablet in a store. */
export interface PlacementView {
  /** The placement; ballots name it. */
  id: string;
  /** The store. */
  storeId: string;
  /** From when, ms since 1970 UTC. */
  fromMs: number;
  /** Until when; absent while it lasts. */
  untilMs?: number | undefined;
}

export const readPlacementView = (value: unknown): PlacementView => value as PlacementView;

/** One slide of a campaign that stood on a tablet's glass, written when it left it: from frames that were painted, not from what was meant to be shown. */
export interface Play {
  /** 1 and up, one more with every play of this run. */
  sequence: number;
  /** The campaign's publication. */
  publicationId: string;
  /** The version of it that was shown, from 1. */
  version: number;
  /** The slide: Id. */
  slideId: string;
  /** When the first frame with it was painted, hub time, ms since 1970 UTC. */
  fromMs: number;
  /** How far FromMs can be trusted. */
  timeQuality: TimeQuality;
  /** How long it was to be seen, ms, 1 to 3,600,000: from frame to frame. What lies between two frames that are more than a second apart, a hidden page or one that stands still, is none of it. */
  seenMs: number;
  /** It gave way before its time: to a touch, a takeover, or what was published or withdrawn. */
  cut: boolean;
}

export const readPlay = (value: unknown): Play => {
  const from = fields(value);
  return {
    ...from,
    timeQuality: oneOf(TimeQuality, from.timeQuality),
    cut: from.cut ?? false,
  } as Play;
};

/** What was shown, and what should have been. */
export interface PlayFigures {
  /** Plays. */
  plays: number;
  /** Those of them that gave way before their time. */
  cut: number;
  /** Those of them whose time is not certain: they stand at the hour in which they came. */
  uncertain: number;
  /** How long they were to be seen, ms. */
  seenMs: number;
  /** Plays that timetable and round would have given on all tablets of the audience, were nobody ever there. */
  expectedPlays: number;
  /** The same in ms. */
  expectedMs: number;
}

export const readPlayFigures = (value: unknown): PlayFigures => value as PlayFigures;

/** One line of a report: what it is of, and its figures. */
export interface PlayLine {
  /** The campaign. */
  campaignId?: string | undefined;
  /** Its name, as last published. */
  campaignName?: string | undefined;
  /** The slide. */
  slide?: PlayedSlide | undefined;
  /** The store. */
  storeId?: string | undefined;
  /** Its name. */
  storeName?: string | undefined;
  /** The day, yyyy-MM-dd, on the store's clocks. */
  date?: string | undefined;
  /** The hour's beginning, ms since 1970 UTC. */
  hourMs?: number | undefined;
  /** Its figures. */
  figures: PlayFigures;
}

export const readPlayLine = (value: unknown): PlayLine => {
  const from = fields(value);
  return {
    ...from,
    slide: maybe(from.slide, (value) => readPlayedSlide(value)),
    figures: readPlayFigures(from.figures),
  } as PlayLine;
};

/** Plays of one run, oldest first, all of one stay. An empty report asks how far the hub is. */
export interface PlayReport {
  /** UUIDv7 made with the tablet's store of plays: another when that was lost. */
  runId: string;
  /** The stay under which they were shown; decides the store. */
  placementId: string;
  /** The sequence that the hub last acknowledged of this run, 0 when none. When the hub knows less, its database was restored: it counts nothing of the report, and the tablet goes on from HighWater. */
  after: number;
  /** Plays of this run that the tablet had no room for, since it began. */
  lost: number;
  /** At most MaxPlays, by rising sequence. */
  plays: Play[];
}

export const readPlayReport = (value: unknown): PlayReport => {
  const from = fields(value);
  return {
    ...from,
    lost: from.lost ?? 0,
    plays: list<Play>(from.plays, (item) => readPlay(item)),
  } as PlayReport;
};

/** A page of a report of plays. */
export interface PlayReportView {
  /** What its lines are of. */
  by: PlayGrouping;
  /** First day, yyyy-MM-dd. */
  fromDate: string;
  /** Last day, which is of it. */
  untilDate: string;
  /** All lines together, also those of other pages. */
  total: PlayFigures;
  /** The lines of this page. */
  lines: PlayLine[];
  /** There are more: ask with a higher skip. */
  more: boolean;
  /** Plays that tablets heard of since the first day had no room for, ever. */
  lost: number;
  /** Plays that named what was never published here, or were out of bounds: counted nowhere else. */
  ignored: number;
}

export const readPlayReportView = (value: unknown): PlayReportView => {
  const from = fields(value);
  return {
    ...from,
    by: oneOf(PlayGrouping, from.by),
    total: readPlayFigures(from.total),
    lines: list<PlayLine>(from.lines, (item) => readPlayLine(item)),
  } as PlayReportView;
};

/** A slide in a report, as it was last published. */
export interface PlayedSlide {
  /** The slide. */
  id: string;
  /** What it shows. */
  kind: SlideKind;
  /** Its title, where it has one. */
  title?: LocalizedText | undefined;
  /** Its picture, or its video's poster. */
  mediaSha256?: string | undefined;
  /** Its place among the campaign's slides as they stand, from 1; absent: it is no longer one of them. */
  place?: number | undefined;
}

export const readPlayedSlide = (value: unknown): PlayedSlide => {
  const from = fields(value);
  return {
    ...from,
    kind: oneOf(SlideKind, from.kind),
    title: maybe(from.title, (value) => readLocalizedText(value)),
  } as PlayedSlide;
};

/** A playlist as it is written. */
export interface PlaylistRequest {
  /** 1 to 100 characters, unique in the organization. */
  name: string;
  /** How its slides give way. */
  transition: SlideTransition;
  /** Its slides in their order, at most 50. */
  slides: SlideRequest[];
}

export const readPlaylistRequest = (value: unknown): PlaylistRequest => {
  const from = fields(value);
  return {
    ...from,
    transition: oneOf(SlideTransition, from.transition ?? "fade"),
    slides: list<SlideRequest>(from.slides, (item) => readSlideRequest(item)),
  } as PlaylistRequest;
};

/** A playlist. */
export interface PlaylistView {
  /** The playlist. */
  id: string;
  /** What it holds. */
  content: PlaylistRequest;
  /** Counts its changes, from 1. */
  revision: number;
  /** When it was last changed, ms since 1970 UTC. */
  changedAtMs: number;
  /** Campaigns that give it. */
  campaigns: CampaignRef[];
}

export const readPlaylistView = (value: unknown): PlaylistView => {
  const from = fields(value);
  return {
    ...from,
    content: readPlaylistRequest(from.content),
    campaigns: list<CampaignRef>(from.campaigns, (item) => readCampaignRef(item)),
  } as PlaylistView;
};

/** Answer to ReportPlays. */
export interface PlaysReply {
  /** Up to this sequence the hub has this run on disk: counted once, or ignored for good. Absent with RetryAfterMs. */
  highWater?: number | undefined;
  /** Nothing was taken: send it again after so many ms. */
  retryAfterMs?: number | undefined;
}

export const readPlaysReply = (value: unknown): PlaysReply => value as PlaysReply;

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
  /** Its first question. */
  question: LocalizedText;
  /** How many questions it has. */
  questions: number;
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
    question: readLocalizedText(from.question),
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
  /** Of those: tablets that hold ballots set aside, which they can't hand in. Absent unless there are any. */
  kiosksParked?: number | undefined;
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

/** What a question's figures allow to say, by the rule of the whole result. */
export interface QuestionVerdict {
  /** The question. */
  questionId: number;
  /** Whether somebody leads. */
  verdict: ResultVerdict;
  /** The option that is ahead, clearly or not; absent below 10 answers, and where one answerer may choose several. */
  leaderId?: number | undefined;
}

export const readQuestionVerdict = (value: unknown): QuestionVerdict => {
  const from = fields(value);
  return {
    ...from,
    verdict: oneOf(ResultVerdict, from.verdict),
  } as QuestionVerdict;
};

/** A kiosk's receipt for one version of a publication, or for a command. Sent again until acknowledged; the hub keeps the first time of each state. */
export interface Receipt {
  /** The publication; with Version 0, the command. */
  publicationId: string;
  /** Its version, from 1; 0: the receipt is for a command. */
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
  /** Kiosks of the audience; of a withdrawn one: those that had received it. */
  audience: number;
  /** Of them: have received it. */
  received: number;
  /** Of them: have it in storage. */
  applied: number;
  /** Of them: have painted it. */
  painted: number;
  /** It was withdrawn; of them: have taken it away. Absent while it is published. */
  removed?: number | undefined;
  /** Those who have not painted it, or not yet taken away what was withdrawn, with the reason; at most 200, worst first. */
  laggards: ReceiptLaggard[];
  /** One letter for each kiosk of the audience, by store name and then by its own name: p painted, a applied, r received, w connected and nothing heard yet, o no connection, s no frame reaches its glass, f failed; of a withdrawn one x taken away. */
  marks: string;
  /** How fast it was received; absent while nobody has. */
  receivedPace?: ReceiptPace | undefined;
  /** How fast it came into storage. */
  appliedPace?: ReceiptPace | undefined;
  /** How fast it was painted. */
  paintedPace?: ReceiptPace | undefined;
}

export const readReceiptBoard = (value: unknown): ReceiptBoard => {
  const from = fields(value);
  return {
    ...from,
    laggards: list<ReceiptLaggard>(from.laggards, (item) => readReceiptLaggard(item)),
    marks: from.marks ?? "",
    receivedPace: maybe(from.receivedPace, (value) => readReceiptPace(value)),
    appliedPace: maybe(from.appliedPace, (value) => readReceiptPace(value)),
    paintedPace: maybe(from.paintedPace, (value) => readReceiptPace(value)),
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
  /** Where its letter stands in the board's marks, from 0. */
  at: number;
}

export const readReceiptLaggard = (value: unknown): ReceiptLaggard => {
  const from = fields(value);
  return {
    ...from,
    state: oneOf(ReceiptState, from.state),
    reason: oneOf(LagReason, from.reason),
    at: from.at ?? 0,
  } as ReceiptLaggard;
};

/** How fast a publication went one step, over those that have gone it: ms from its publishing, by the tablets' hub time. */
export interface ReceiptPace {
  /** Half of them were there by now. */
  halfMs: number;
  /** The last of them. */
  lastMs: number;
}

export const readReceiptPace = (value: unknown): ReceiptPace => value as ReceiptPace;

/** Recovery codes, told once; earlier ones no longer work. */
export interface RecoveryCodes {
  /** Ten codes; each signs in once in the place of the app's code. */
  codes: string[];
}

export const readRecoveryCodes = (value: unknown): RecoveryCodes => {
  const from = fields(value);
  return {
    ...from,
    codes: list<string>(from.codes),
  } as RecoveryCodes;
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
  /** Hub time of the snapshot, ms since 1970 UTC; of a closed poll not before its closing. Of two frames of one version the later holds. */
  asOfMs: number;
  /** Ballots kept but not counted; consoles only. */
  discarded?: number | undefined;
  /** The split of the tablet's own store, to tablets that watch; absent while it may not be shown. It moves in steps, by itself, so a newer frame may bring an equal one. */
  store?: StorePart | undefined;
  /** What may be said of each question at the moment of the frame, in the document's order; absent from older hubs. */
  verdicts?: QuestionVerdict[] | undefined;
}

export const readResultFrame = (value: unknown): ResultFrame => {
  const from = fields(value);
  return {
    ...from,
    version: readFrameVersion(from.version),
    counts: list<OptionCount>(from.counts, (item) => readOptionCount(item)),
    store: maybe(from.store, (value) => readStorePart(value)),
    verdicts: maybe(from.verdicts, (value) => list<QuestionVerdict>(value, (item) => readQuestionVerdict(item))),
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
  /** Share of opening hours that the audience's tablets were painting while the poll was open, 0 to 1, a few minutes old; a certified poll's is its certificate's. Absent while not known: in the poll's first minutes, and while no store of its tablets has opening hours. */
  coverage?: number | undefined;
  /** Where that begins, ms since 1970 UTC: what tablets did is known for five weeks. Absent: at the poll's opening. */
  coverageSinceMs?: number | undefined;
}

export const readResultMethod = (value: unknown): ResultMethod => {
  const from = fields(value);
  return {
    ...from,
    ranges: oneOf(RangeMethod, from.ranges),
  } as ResultMethod;
};

/** The password was right, and a code is asked for. */
export interface SecondStep {
  /** Comes back with the code. */
  ticket: string;
  /** Until when it is good, ms since 1970 UTC: 5 minutes. */
  expiresAtMs: number;
}

export const readSecondStep = (value: unknown): SecondStep => value as SecondStep;

/** A single-use link that carries a secret in its fragment and lives 15 minutes. */
export interface SecretLink {
  /** The link. */
  url: string;
  /** Until when it works, ms since 1970 UTC. */
  expiresAtMs: number;
}

export const readSecretLink = (value: unknown): SecretLink => value as SecretLink;

/** A sign-in that is still good. */
export interface SessionView {
  /** The session. */
  id: string;
  /** When it began, ms since 1970 UTC. */
  startedAtMs: number;
  /** When it was last used, ms since 1970 UTC, told to about five minutes. */
  seenAtMs: number;
  /** It is the one that asks. */
  current: boolean;
  /** How it began. */
  method: SignInMethod;
  /** From what kind of network; no address is kept. */
  network: NetworkKind;
  /** The browser's name, such as Firefox; absent when it is not a known one. */
  browser?: string | undefined;
  /** The operating system's name, such as Windows; absent when it is not a known one. */
  system?: string | undefined;
}

export const readSessionView = (value: unknown): SessionView => {
  const from = fields(value);
  return {
    ...from,
    method: oneOf(SignInMethod, from.method),
    network: oneOf(NetworkKind, from.network),
  } as SessionView;
};

/** How many ballots were set aside for one reason. */
export interface SetAsideCount {
  /** Why. */
  reason: SetAsideReason;
  /** How many. */
  count: number;
}

export const readSetAsideCount = (value: unknown): SetAsideCount => {
  const from = fields(value);
  return {
    ...from,
    reason: oneOf(SetAsideReason, from.reason),
  } as SetAsideCount;
};

/** Ballots set aside that name one poll. */
export interface SetAsidePoll {
  /** The poll that they name. */
  pollId: string;
  /** Its name; absent when the organization has no such poll. */
  name?: string | undefined;
  /** It is published: its ballots can be admitted. */
  published: boolean;
  /** How many, by reason, the most first. */
  reasons: SetAsideCount[];
  /** Whose they are, those with most first, at most 20. */
  tablets: SetAsideTablet[];
  /** When the first came, ms since 1970 UTC. */
  firstReceivedAtMs: number;
  /** When the last came, ms since 1970 UTC. */
  lastReceivedAtMs: number;
}

export const readSetAsidePoll = (value: unknown): SetAsidePoll => {
  const from = fields(value);
  return {
    ...from,
    reasons: list<SetAsideCount>(from.reasons, (item) => readSetAsideCount(item)),
    tablets: list<SetAsideTablet>(from.tablets, (item) => readSetAsideTablet(item)),
  } as SetAsidePoll;
};

/** A tablet whose ballots were set aside. */
export interface SetAsideTablet {
  /** The tablet that handed them in. */
  kioskId: string;
  /** Its name. */
  name: string;
  /** The store where it stands, or stood last. */
  storeName: string;
  /** How many of its ballots. */
  count: number;
  /** When the last of them came, ms since 1970 UTC. */
  lastReceivedAtMs: number;
}

export const readSetAsideTablet = (value: unknown): SetAsideTablet => value as SetAsideTablet;

/** All that was set aside. */
export interface SetAsideView {
  /** Ballots. */
  ballots: number;
  /** By poll, those with most first, at most 100. */
  polls: SetAsidePoll[];
}

export const readSetAsideView = (value: unknown): SetAsideView => {
  const from = fields(value);
  return {
    ...from,
    polls: list<SetAsidePoll>(from.polls, (item) => readSetAsidePoll(item)),
  } as SetAsideView;
};

/** How an organization's tablets look. At most one is published to a tablet; without one the built-in look stands. */
export interface SettingsDocument {
  /** The organization's colours; absent: the built-in ones. */
  accent?: AccentColors | undefined;
  /** The organization's mark as an image address: a path on this hub, or a data address of at most 20 kB. Drawn up to 60 px high. */
  logo?: string | undefined;
  /** The languages that are offered, each once, the first being the one that the idle tablet is in; absent: fi, sv, en. */
  languages?: Language[] | undefined;
  /** Seconds without a touch after which a sitting ends, 10 to 120; absent: 20. The last 5 warn. */
  idleSeconds?: number | undefined;
}

export const readSettingsDocument = (value: unknown): SettingsDocument => {
  const from = fields(value);
  return {
    ...from,
    accent: maybe(from.accent, (value) => readAccentColors(value)),
    languages: maybe(from.languages, (value) => list<Language>(value, (item) => oneOf(Language, item))),
  } as SettingsDocument;
};

/** Saves an organization's settings, and publishes them to all its tablets as the next version. */
export interface SettingsRequest {
  /** 1 to 100 characters. */
  organizationName: string;
  /** IANA time zone. */
  timeZone: string;
  /** One colour as #rrggbb; the others are worked out from it. Absent: the built-in look. One that can't be read is refused with the nearest that can. */
  accent?: string | undefined;
  /** A PNG, JPEG or WebP as a data address: at most 15,000 bytes, each side 16 to 1024 px. Absent: none. */
  logo?: string | undefined;
  /** 1 to 3 languages, each once, the idle tablet's first. */
  languages: Language[];
  /** 10 to 120 seconds. */
  idleSeconds: number;
}

export const readSettingsRequest = (value: unknown): SettingsRequest => {
  const from = fields(value);
  return {
    ...from,
    languages: list<Language>(from.languages, (item) => oneOf(Language, item)),
  } as SettingsRequest;
};

/** What an organization is called and how its tablets look and behave. */
export interface SettingsView {
  /** The organization's name, as tablets and the console show it. */
  organizationName: string;
  /** The IANA zone of a store that names none. */
  timeZone: string;
  /** The accent that was chosen, as #rrggbb; absent: the built-in look. */
  accent?: string | undefined;
  /** The mark, as a data address; absent: none. */
  logo?: string | undefined;
  /** Languages that tablets offer, the idle tablet's first. */
  languages: Language[];
  /** Seconds without a touch after which a sitting ends. */
  idleSeconds: number;
  /** The publication that carries it to the tablets; absent: never saved, tablets have the built-in look. */
  publicationId?: string | undefined;
  /** Its version; 0 when there is none. */
  publicationVersion: number;
}

export const readSettingsView = (value: unknown): SettingsView => {
  const from = fields(value);
  return {
    ...from,
    languages: list<Language>(from.languages, (item) => oneOf(Language, item)),
  } as SettingsView;
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

/** A campaign at a time. */
export interface ShowingCampaign {
  /** The campaign. */
  campaign: CampaignRef;
  /** How often it comes up. */
  priority: CampaignPriority;
  /** Why it is on, or not: the first of the reasons that holds, in their order. */
  reason: ShowingReason;
  /** When it next comes on, or goes off when it is on, ms since 1970 UTC, within ten days; absent: not within ten days. */
  nextChangeMs?: number | undefined;
}

export const readShowingCampaign = (value: unknown): ShowingCampaign => {
  const from = fields(value);
  return {
    ...from,
    campaign: readCampaignRef(from.campaign),
    priority: oneOf(CampaignPriority, from.priority),
    reason: oneOf(ShowingReason, from.reason),
  } as ShowingCampaign;
};

/** What a store's tablets show at a time, and why. */
export interface ShowingView {
  /** The time asked for, ms since 1970 UTC. */
  atMs: number;
  /** IANA zone of the store. */
  timeZone: string;
  /** The store is open then; true when its hours are not known. */
  isOpen: boolean;
  /** A takeover covers everything; the newest that is up. */
  takeover?: TakeoverRef | undefined;
  /** One round of turns in their order. Each turn of a campaign is its next slide. */
  round: TurnView[];
  /** Every campaign of the organization that is published or written, and why it is or is not in the round. */
  campaigns: ShowingCampaign[];
}

export const readShowingView = (value: unknown): ShowingView => {
  const from = fields(value);
  return {
    ...from,
    takeover: maybe(from.takeover, (value) => readTakeoverRef(value)),
    round: list<TurnView>(from.round, (item) => readTurnView(item)),
    campaigns: list<ShowingCampaign>(from.campaigns, (item) => readShowingCampaign(item)),
  } as ShowingView;
};

/** Sign-in. */
export interface SignInRequest {
  /** E-mail. */
  email: string;
  /** Password. Five wrong ones lock the account for 15 minutes. */
  password: string;
}

export const readSignInRequest = (value: unknown): SignInRequest => value as SignInRequest;

/** One slide of a campaign, as it stands on a tablet. */
export interface SlideDocument {
  /** The slide; the same over all versions of its playlist. */
  id: string;
  /** What it shows. */
  kind: SlideKind;
  /** How long it stands, ms, 3,000 to 120,000. Of a video: at most so long; it gives way at its end. */
  durationMs: number;
  /** The picture or the video. */
  media?: MediaRef | undefined;
  /** Of a video: what stands in its place until it plays, and when it can't. */
  poster?: MediaRef | undefined;
  /** How the picture or video meets the glass. */
  fit: SlideFit;
  /** What a screen reader says of the picture or video; empty: it is decoration. */
  description?: LocalizedText | undefined;
  /** Title, at most 80 characters a language. */
  title?: LocalizedText | undefined;
  /** Text, at most 400 characters a language. */
  text?: LocalizedText | undefined;
  /** The ground of a slide with text. */
  color: SlideColor;
  /** Where the QR code leads: an https address of at most 200 characters. */
  link?: string | undefined;
  /** The poll of a poll or result slide. */
  pollId?: string | undefined;
}

export const readSlideDocument = (value: unknown): SlideDocument => {
  const from = fields(value);
  return {
    ...from,
    kind: oneOf(SlideKind, from.kind),
    media: maybe(from.media, (value) => readMediaRef(value)),
    poster: maybe(from.poster, (value) => readMediaRef(value)),
    fit: oneOf(SlideFit, from.fit ?? "contain"),
    description: maybe(from.description, (value) => readLocalizedText(value)),
    title: maybe(from.title, (value) => readLocalizedText(value)),
    text: maybe(from.text, (value) => readLocalizedText(value)),
    color: oneOf(SlideColor, from.color ?? "accent"),
  } as SlideDocument;
};

/** One slide as it is written. */
export interface SlideRequest {
  /** Made by the caller, unique in its playlist; kept over all changes, plays are counted by it. */
  id: string;
  /** What it shows; decides which of the other fields it needs: a picture, video or poll; a title of bulletin, qr and outcome; a text of an outcome. */
  kind: SlideKind;
  /** How long it stands, ms, 3,000 to 120,000. A video gives way at its end. */
  durationMs: number;
  /** SHA-256 of a media file in the library. */
  mediaSha256?: string | undefined;
  /** How the picture or video meets the glass. */
  fit: SlideFit;
  /** What a screen reader says of the picture, at most 200 characters a language; absent: it is decoration. */
  description?: LocalizedText | undefined;
  /** Title, at most 80 characters a language. */
  title?: LocalizedText | undefined;
  /** Text, at most 400 characters a language; may have several lines. */
  text?: LocalizedText | undefined;
  /** The ground of a slide with text. */
  color: SlideColor;
  /** Of a qr slide: an https address, at most 200 characters once all that is not ASCII is escaped. */
  link?: string | undefined;
  /** Of a poll or pollResult slide: the poll. Of an outcome: the poll it answers; may be absent. */
  pollId?: string | undefined;
}

export const readSlideRequest = (value: unknown): SlideRequest => {
  const from = fields(value);
  return {
    ...from,
    kind: oneOf(SlideKind, from.kind),
    fit: oneOf(SlideFit, from.fit ?? "contain"),
    description: maybe(from.description, (value) => readLocalizedText(value)),
    title: maybe(from.title, (value) => readLocalizedText(value)),
    text: maybe(from.text, (value) => readLocalizedText(value)),
    color: oneOf(SlideColor, from.color ?? "accent"),
  } as SlideRequest;
};

/** One thing of a store that changes. */
export interface StoreImportChange {
  /** What. */
  field: StoreField;
  /** What it is; absent: nothing. */
  from?: string | undefined;
  /** What it will be. */
  to: string;
}

export const readStoreImportChange = (value: unknown): StoreImportChange => {
  const from = fields(value);
  return {
    ...from,
    field: oneOf(StoreField, from.field),
  } as StoreImportChange;
};

/** A column of a list. */
export interface StoreImportColumn {
  /** Its heading, at most 100 characters. */
  heading: string;
  /** What it is read as. */
  field: StoreField;
  /** What stands in its first line, at most 100 characters. */
  sample?: string | undefined;
}

export const readStoreImportColumn = (value: unknown): StoreImportColumn => {
  const from = fields(value);
  return {
    ...from,
    field: oneOf(StoreField, from.field),
  } as StoreImportColumn;
};

/** Something wrong in a list. */
export interface StoreImportFault {
  /** The line in the file. */
  line: number;
  /** The column, the first is 0; absent: the whole line. */
  column?: number | undefined;
  /** What the column holds. */
  field?: StoreField | undefined;
  /** What stands there, its first 100 characters. */
  value?: string | undefined;
  /** What is wrong. */
  code: FaultCode;
  /** The same in English, with what to do. */
  message: string;
  /** The least that is allowed, when the code has bounds. */
  atLeast?: number | undefined;
  /** The most that is allowed, when the code has bounds; with RepeatedLine the other line. */
  atMost?: number | undefined;
}

export const readStoreImportFault = (value: unknown): StoreImportFault => {
  const from = fields(value);
  return {
    ...from,
    field: maybe(from.field, (value) => oneOf(StoreField, value)),
    code: oneOf(FaultCode, from.code),
  } as StoreImportFault;
};

/** A cell mended beside the file. */
export interface StoreImportFix {
  /** The line, as a fault names it. */
  line: number;
  /** The column, the first is 0. */
  column: number;
  /** What it should be; at most 1,000 characters. */
  value: string;
}

export const readStoreImportFix = (value: unknown): StoreImportFix => value as StoreImportFix;

/** A line that makes or changes a store. */
export interface StoreImportLine {
  /** Its line in the file; the heading is usually 1. */
  line: number;
  /** What it does. */
  kind: StoreImportKind;
  /** The store's name, as it will be. */
  name: string;
  /** Its number, if it has one. */
  number?: string | undefined;
  /** What becomes other than it is; of a new store what it will be. */
  changes: StoreImportChange[];
}

export const readStoreImportLine = (value: unknown): StoreImportLine => {
  const from = fields(value);
  return {
    ...from,
    kind: oneOf(StoreImportKind, from.kind),
    changes: list<StoreImportChange>(from.changes, (item) => readStoreImportChange(item)),
  } as StoreImportLine;
};

/** What a list of stores does to the stores: nothing yet when it is a preview. */
export interface StoreImportPlan {
  /** Names this outcome of this list: 32 hex digits, for Plan. */
  plan: string;
  /** What separates its cells: semicolon, comma or tab. */
  separator: string;
  /** How it is encoded: utf-8, utf-16 or windows-1252. */
  encoding: string;
  /** Its columns, in its order. */
  columns: StoreImportColumn[];
  /** Lines that make or change a store; those that change nothing are only counted. */
  lines: StoreImportLine[];
  /** Stores made. */
  new: number;
  /** Stores changed. */
  changed: number;
  /** Stores that are as the list has them. */
  same: number;
  /** Areas made, by name. */
  newAreas: string[];
  /** What is wrong, line by line: the first 500. With any, nothing is taken in. */
  faults: StoreImportFault[];
  /** How many faults there are. */
  faultCount: number;
  /** Lines that have a fault. */
  faultyLines: number;
}

export const readStoreImportPlan = (value: unknown): StoreImportPlan => {
  const from = fields(value);
  return {
    ...from,
    columns: list<StoreImportColumn>(from.columns, (item) => readStoreImportColumn(item)),
    lines: list<StoreImportLine>(from.lines, (item) => readStoreImportLine(item)),
    newAreas: list<string>(from.newAreas),
    faults: list<StoreImportFault>(from.faults, (item) => readStoreImportFault(item)),
  } as StoreImportPlan;
};

/** A list of stores, to be looked at or taken in. docs/stores.md tells how its cells are read. */
export interface StoreImportRequest {
  /** The file as it is, in base64: at most 2,000,000 bytes and 5,000 lines after the heading. */
  content: string;
  /** What each column holds, in the file's order; absent: as its heading says. */
  columns?: StoreField[] | undefined;
  /** Cells that are read otherwise than the file has them; at most 500. */
  fixes: StoreImportFix[];
  /** When it is taken in: the plan that was looked at. With another outcome by now nothing is done. */
  plan?: string | undefined;
}

export const readStoreImportRequest = (value: unknown): StoreImportRequest => {
  const from = fields(value);
  return {
    ...from,
    columns: maybe(from.columns, (value) => list<StoreField>(value, (item) => oneOf(StoreField, item))),
    fixes: list<StoreImportFix>(from.fixes, (item) => readStoreImportFix(item)),
  } as StoreImportRequest;
};

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
  /** IANA time zone; the organization's own when absent. */
  timeZone?: string | undefined;
  /** 0 to 10,000,000. */
  memberCount?: number | undefined;
  /** What the organization's other systems know it by: at most 40 characters, unique in the organization. A list of stores is matched by it. */
  number?: string | undefined;
  /** When it is open; absent: not known. */
  openingHours?: OpeningHours | undefined;
}

export const readStoreRequest = (value: unknown): StoreRequest => {
  const from = fields(value);
  return {
    ...from,
    openingHours: maybe(from.openingHours, (value) => readOpeningHours(value)),
  } as StoreRequest;
};

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
  /** What the organization's other systems know it by; absent: nothing. */
  number?: string | undefined;
  /** When it is open; absent: not known. */
  openingHours?: OpeningHours | undefined;
}

export const readStoreView = (value: unknown): StoreView => {
  const from = fields(value);
  return {
    ...from,
    openingHours: maybe(from.openingHours, (value) => readOpeningHours(value)),
  } as StoreView;
};

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

/** Where a tablet is opened to be paired. */
export interface TabletAddress {
  /** As Raati:PublicUrl says; absent: it is not set, and the console knows no better than the address that it has itself. */
  url?: string | undefined;
}

export const readTabletAddress = (value: unknown): TabletAddress => value as TabletAddress;

/** How many tablets a change of tags touched. */
export interface TagsReply {
  /** Tablets whose tags are different now. */
  changed: number;
  /** Tablets left as they are, since they would have had more than 20. */
  full: number;
}

export const readTagsReply = (value: unknown): TagsReply => value as TagsReply;

/** Puts tags on many tablets, and takes others off. */
export interface TagsRequest {
  /** 1 to 5,000 kiosks. Retired ones and those outside the caller's stores are left out. */
  kioskIds: string[];
  /** At most 20 tags of 1 to 40 characters to put on. A tablet that would have more than 20 is left as it is. */
  add: string[];
  /** At most 20 tags to take off. */
  remove: string[];
}

export const readTagsRequest = (value: unknown): TagsRequest => {
  const from = fields(value);
  return {
    ...from,
    kioskIds: list<string>(from.kioskIds),
    add: list<string>(from.add),
    remove: list<string>(from.remove),
  } as TagsRequest;
};

/** An urgent message that fills the glass at once, over everything, also over a vote that somebody is giving. */
export interface TakeoverDocument {
  /** What it is about. */
  kind: TakeoverKind;
  /** Its ground. */
  color: TakeoverColor;
  /** What to do, at most 60 characters a language. All languages that are given stand on the glass together. */
  title: LocalizedText;
  /** The rest, at most 300 characters a language; may have several lines. */
  text: LocalizedText;
  /** When it was given, ms since 1970 UTC. */
  givenAtMs: number;
  /** Hub time from which it no longer shows; absent: until withdrawn. */
  untilMs?: number | undefined;
  /** The tablet does nothing else meanwhile. Otherwise a shopper can put it aside until the tablet is idle. */
  blocks: boolean;
  /** Where a phone finds more, as an https address that is shown as a QR; at most 200 characters. Absent: nowhere. */
  link?: string | undefined;
  /** A picture beside the words. The words never wait for it, and no receipt tells of it; absent: none. */
  image?: MediaRef | undefined;
  /** What a screen reader says of the picture, at most 200 characters a language; empty: it is decoration. */
  imageDescription?: LocalizedText | undefined;
}

export const readTakeoverDocument = (value: unknown): TakeoverDocument => {
  const from = fields(value);
  return {
    ...from,
    kind: oneOf(TakeoverKind, from.kind),
    color: oneOf(TakeoverColor, from.color),
    title: readLocalizedText(from.title),
    text: readLocalizedText(from.text),
    image: maybe(from.image, (value) => readMediaRef(value)),
    imageDescription: maybe(from.imageDescription, (value) => readLocalizedText(value)),
  } as TakeoverDocument;
};

/** A takeover by name. */
export interface TakeoverRef {
  /** The takeover. */
  id: string;
  /** What it says. */
  title: LocalizedText;
}

export const readTakeoverRef = (value: unknown): TakeoverRef => {
  const from = fields(value);
  return {
    ...from,
    title: readLocalizedText(from.title),
  } as TakeoverRef;
};

/** A takeover as it is written. It is on the tablets as soon as it is given. */
export interface TakeoverRequest {
  /** What it is about. */
  kind: TakeoverKind;
  /** Its ground. */
  color: TakeoverColor;
  /** What to do, at most 60 characters a language; must stand in at least one. */
  title: LocalizedText;
  /** The rest, at most 300 characters a language; may have several lines. */
  text: LocalizedText;
  /** Who gets it. */
  audience: Audience;
  /** Until when it shows, ms since 1970 UTC, later than now; absent: until withdrawn. */
  untilMs?: number | undefined;
  /** The tablet does nothing else meanwhile. */
  blocks: boolean;
  /** An https address that a phone finds by a QR, at most 200 characters once all that is not ASCII is escaped. */
  link?: string | undefined;
  /** SHA-256 of a picture in the library, to stand beside the words; absent: none. */
  imageSha256?: string | undefined;
  /** What a screen reader says of the picture, at most 200 characters a language; absent: it is decoration. */
  imageDescription?: LocalizedText | undefined;
}

export const readTakeoverRequest = (value: unknown): TakeoverRequest => {
  const from = fields(value);
  return {
    ...from,
    kind: oneOf(TakeoverKind, from.kind),
    color: oneOf(TakeoverColor, from.color),
    title: readLocalizedText(from.title),
    text: readLocalizedText(from.text),
    audience: readAudience(from.audience),
    blocks: from.blocks ?? false,
    imageDescription: maybe(from.imageDescription, (value) => readLocalizedText(value)),
  } as TakeoverRequest;
};

/** A takeover. */
export interface TakeoverView {
  /** The takeover, and its publication. */
  id: string;
  /** What it says. */
  content: TakeoverRequest;
  /** Where it stands. */
  state: TakeoverState;
  /** Version of its publication, 1 and up. */
  publicationVersion: number;
  /** When it was given, ms since 1970 UTC. */
  givenAtMs: number;
  /** By whom. */
  givenBy: string;
  /** When it was withdrawn, ms since 1970 UTC; absent: it was not. */
  withdrawnAtMs?: number | undefined;
  /** By whom. */
  withdrawnBy?: string | undefined;
}

export const readTakeoverView = (value: unknown): TakeoverView => {
  const from = fields(value);
  return {
    ...from,
    content: readTakeoverRequest(from.content),
    state: oneOf(TakeoverState, from.state),
  } as TakeoverView;
};

/** A stretch of time. */
export interface TimeSpanMs {
  /** From when, ms since 1970 UTC. */
  fromMs: number;
  /** Until when; this moment is no longer of it. */
  untilMs: number;
}

export const readTimeSpanMs = (value: unknown): TimeSpanMs => value as TimeSpanMs;

/** When a store's campaigns are on, ten days ahead; outside the log, from GET /api/kiosk/timetable with an ETag. */
export interface Timetable {
  /** Changes when anything in it does; 16 hex digits. Timetable tells of a newer one. */
  tag: string;
  /** IANA zone of the store. */
  timeZone: string;
  /** From when it holds: the start of a day in the store, ms since 1970 UTC. */
  fromMs: number;
  /** Until when it holds. After that the same weekday is repeated, the last seven days of it. */
  untilMs: number;
  /** When each campaign that is not Always is on; sorted by start. */
  windows: TimetableWindow[];
  /** When the store is open; sorted. Empty with HoursKnown: closed all the time. */
  open: TimeSpanMs[];
  /** The store's opening hours are known; otherwise it counts as always open. */
  hoursKnown: boolean;
}

export const readTimetable = (value: unknown): Timetable => {
  const from = fields(value);
  return {
    ...from,
    windows: list<TimetableWindow>(from.windows, (item) => readTimetableWindow(item)),
    open: list<TimeSpanMs>(from.open, (item) => readTimeSpanMs(item)),
  } as Timetable;
};

/** A time in which a campaign is on. */
export interface TimetableWindow {
  /** The campaign's publication. */
  publicationId: string;
  /** From when, ms since 1970 UTC. */
  fromMs: number;
  /** Until when; this moment is no longer of it. */
  untilMs: number;
}

export const readTimetableWindow = (value: unknown): TimetableWindow => value as TimetableWindow;

/** A rotated device token. The old one works until the new one has been used. */
export interface TokenReply {
  /** The new token; browsers use the cookie. */
  token: string;
}

export const readTokenReply = (value: unknown): TokenReply => value as TokenReply;

/** A device token of a tablet. Those that have ended are gone. */
export interface TokenView {
  /** How many came before it since the pairing. */
  generation: number;
  /** When it was issued, ms since 1970 UTC. */
  issuedAtMs: number;
  /** When it was first used; absent: not yet, and the one before it is still good. */
  seenAtMs?: number | undefined;
}

export const readTokenView = (value: unknown): TokenView => value as TokenView;

/** A key for an authenticator app, not in force before it is confirmed with a code. */
export interface TotpKey {
  /** Comes back with the code; good for 5 minutes. */
  ticket: string;
  /** The key in base32, 32 characters: for typing by hand. */
  key: string;
  /** The same as an otpauth address (SHA-1, 6 digits, 30 s), to be shown as a QR code. */
  uri: string;
}

export const readTotpKey = (value: unknown): TotpKey => value as TotpKey;

/** One turn. */
export interface TurnView {
  /** Who takes it. */
  source: TurnSource;
  /** Of a campaign: which. */
  campaignId?: string | undefined;
}

export const readTurnView = (value: unknown): TurnView => {
  const from = fields(value);
  return {
    ...from,
    source: oneOf(TurnSource, from.source),
  } as TurnView;
};

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
  /** Times a storage was broken: made anew, or, with ballots in it, left aside for another. */
  storageLosses?: number | undefined;
  /** Seconds since the page started. */
  uptimeSeconds?: number | undefined;
  /** A web build that did not paint here within 60 s and was taken back; absent: none. */
  rejectedBuild?: string | undefined;
  /** What the page did about frames that stopped, since it was installed: screens drawn anew, and pages loaded anew. */
  selfHeals?: number | undefined;
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

  /** At most 100 plays of one run. Returns when they are on disk, each counted once however often it is sent. */
  async reportPlays(report: PlayReport): Promise<PlaysReply> {
    return readPlaysReply(await this.link.invoke("ReportPlays", report));
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
