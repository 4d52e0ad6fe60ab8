export type PairingState = "unknown" | "waiting" | "approved" | "expired";
export type CastOutcome = "unknown" | "accepted" | "quarantined" | "malformed" | "optionUnknown" | "conflict" | "later";
export type LagReason = "unknown" | "offline" | "notPainting" | "waiting" | "inUse" | "failed" | "neverSeen" | "notYetShown";
export type ChangeTopic = "unknown" | "polls" | "bulletins" | "stores" | "kiosks" | "feedback";
export type KioskCommandKind = "unknown" | "sync" | "reload" | "identify" | "superseded" | "revoked";
export type SyncOutcome = "unknown" | "current" | "listNeeded" | "changes" | "later";
export type Language = "unknown" | "fi" | "sv" | "en";
export type PublicationKind = "unknown" | "poll" | "bulletin";
export type QuestionKind = "unknown" | "yesNo" | "singleChoice" | "multipleChoice" | "smiley" | "nps" | "text";
export type OptionOrder = "unknown" | "nominal" | "ordinal";
export type Visibility = "unknown" | "always" | "afterVote" | "afterClose" | "never";
export type Secrecy = "unknown" | "exact" | "stepped";
export type PollState = "unknown" | "draft" | "scheduled" | "open" | "provisional" | "closed" | "certified" | "archived";
export type Channel = "unknown" | "tablet" | "qr" | "web" | "api";
export type BallotClass = "unknown" | "counted" | "rapidRepeat" | "burst" | "pattern" | "closedHours" | "staffTest" | "lateSync";
export type TimeQuality = "unknown" | "synced" | "carried";
export type ReceiptState = "unknown" | "received" | "applied" | "painted" | "inUse" | "failed";
export type KioskStatus = "unknown" | "online" | "notPainting" | "behind" | "offline" | "neverSeen" | "retired";
export type OperatorRole = "unknown" | "admin" | "campaignManager" | "ops" | "storeManager" | "viewer";
export type Mood = "unknown" | "veryBad" | "bad" | "good" | "veryGood";
export type Touchpoint = "unknown" | "entrance" | "checkout" | "restaurant" | "service" | "floor";
export interface PairingStarted {
  code: string;
  secret: string;
  expiresAtMs: number;
}
export interface ClaimRequest {
  code: string;
  secret: string;
}
export interface ClaimReply {
  state: PairingState;
  token?: string | null;
  kioskId?: string | null;
}
export interface ApproveRequest {
  storeId: string;
  name: string;
  touchpoint?: Touchpoint;
  tags?: string[];
}
export interface KioskView {
  id: string;
  name: string;
  storeId: string;
  placementId: string;
  touchpoint: Touchpoint;
  tags: string[];
  staffTest: boolean;
  retired: boolean;
  pairedAtMs: number;
}
export interface KioskRequest {
  name: string;
  touchpoint: Touchpoint;
  tags: string[];
  staffTest: boolean;
}
export interface MoveRequest {
  storeId: string;
}
export interface CommandRequest {
  kind: KioskCommandKind;
}
export interface TokenReply {
  token: string;
}
export interface SetupState {
  needed: boolean;
}
export interface SetupRequest {
  token: string;
  organizationName: string;
  email: string;
  password: string;
}
export interface SignInRequest {
  email: string;
  password: string;
}
export interface Me {
  operatorId: string;
  email: string;
  role: OperatorRole;
  organizationId: string;
  organizationName: string;
  stores: string[];
}
export interface OperatorView {
  id: string;
  email: string;
  role: OperatorRole;
  stores: string[];
  invited: boolean;
}
export interface InviteRequest {
  email: string;
  role: OperatorRole;
  stores?: string[];
}
export interface SecretLink {
  url: string;
  expiresAtMs: number;
}
export interface AcceptInvitationRequest {
  token: string;
  password: string;
}
export interface ApiKeyRequest {
  name: string;
  role: OperatorRole;
  days: number;
}
export interface ApiKeyView {
  id: string;
  name: string;
  role: OperatorRole;
  expiresAtMs: number;
  secret?: string | null;
}
export interface OrganizationRequest {
  name: string;
  adminEmail: string;
  adminPassword: string;
}
export interface OrganizationCreated {
  organizationId: string;
  apiKey: string;
}
export interface PollRequest {
  name: string;
  questions: Question[];
  languages: Language[];
  audience: Audience;
  opensAtMs?: number | null;
  closesAtMs?: number | null;
  visibility?: Visibility;
  secrecy?: Secrecy;
  rapidRepeatSeconds?: number;
}
export interface PollView {
  id: string;
  state: PollState;
  content: PollRequest;
  publicationVersion: number;
  publishedAtMs?: number | null;
  answers: number;
  discarded: number;
  waitingFor?: number | null;
}
export interface PollRow {
  id: string;
  name: string;
  state: PollState;
  answers: number;
  opensAtMs?: number | null;
  closesAtMs?: number | null;
}
export interface AudienceRequest {
  audience: Audience;
}
export interface ClosingRequest {
  closesAtMs?: number | null;
}
export interface AudienceSize {
  kiosks: number;
  stores: number;
}
export interface CertificateView {
  pollId: string;
  revision: number;
  answers: number;
  counts: OptionCount[];
  classes: ClassCount[];
  ledgerDigest: string;
  certifiedAtMs: number;
  kiosksMissing: number;
}
export interface ClassCount {
  class: BallotClass;
  count: number;
}
export interface DriftView {
  drift: number;
  ballots: number;
}
export interface BulletinRequest {
  title: LocalizedText;
  text: LocalizedText;
  audience: Audience;
  showsFromMs?: number | null;
  showsUntilMs?: number | null;
}
export interface BulletinView {
  id: string;
  content: BulletinRequest;
  publicationVersion: number;
  published: boolean;
  changed: boolean;
}
export interface FeedbackView {
  id: string;
  storeId: string;
  storeName: string;
  kioskName: string;
  mood: Mood;
  text?: string | null;
  language: Language;
  leftAtMs: number;
}
export interface FeedbackPage {
  items: FeedbackView[];
  next?: string | null;
}
export interface AreaView {
  id: string;
  name: string;
}
export interface AreaRequest {
  name: string;
}
export interface StoreView {
  id: string;
  name: string;
  areaId?: string | null;
  format: string;
  timeZone: string;
  memberCount: number;
  kiosks: number;
}
export interface StoreRequest {
  name: string;
  areaId?: string | null;
  format?: string | null;
  timeZone?: string | null;
  memberCount?: number | null;
}
export interface Answer {
  questionId: number;
  optionIds: number[];
}
export interface Ballot {
  id: string;
  pollId: string;
  answers: Answer[];
  sittingId: string;
  placementId: string;
  kioskSequence: number;
  sincePreviousMs?: number | null;
  onScreenMs: number;
  language: Language;
  castAtMs: number;
  timeQuality: TimeQuality;
  channel: Channel;
  staffTest?: boolean;
}
export interface CastReceipt {
  ballotId: string;
  outcome: CastOutcome;
  class?: BallotClass | null;
}
export interface CastReply {
  receipts: CastReceipt[];
  retryAfterMs?: number | null;
}
export interface FleetSnapshot {
  rows: KioskRow[];
  health: HubHealth;
}
export interface KioskRow {
  kioskId: string;
  name: string;
  storeId: string;
  storeName: string;
  touchpoint: Touchpoint;
  tags: string[];
  status: KioskStatus;
  connected: boolean;
  painting: boolean;
  current: boolean;
  outboxCount: number;
  staffTest: boolean;
  tokenShared: boolean;
  clockSkewMs: number;
  build?: string | null;
  lastSeenAtMs?: number | null;
}
export interface ReceiptBoard {
  publicationId: string;
  version: number;
  publishedAtMs: number;
  audience: number;
  received: number;
  applied: number;
  painted: number;
  laggards: ReceiptLaggard[];
}
export interface ReceiptLaggard {
  kioskId: string;
  name: string;
  storeName: string;
  state: ReceiptState;
  reason: LagReason;
  detail?: string | null;
}
export interface ChangeNotice {
  topic: ChangeTopic;
  id?: string | null;
}
export interface HubHealth {
  degraded: boolean;
  storageDown: boolean;
}
export interface Heartbeat {
  digest: string;
  epoch: number;
  offset: number;
  framesPainted: number;
  outboxCount: number;
  parkedCount: number;
  inUse: boolean;
  wallClockMs: number;
  timeQuality: TimeQuality;
  build: string;
  vitals?: Vitals | null;
}
export interface Vitals {
  userAgent?: string | null;
  screen?: string | null;
  batteryPercent?: number | null;
  charging?: boolean | null;
  storageUsedBytes?: number | null;
  storageQuotaBytes?: number | null;
  secureContext?: boolean | null;
  storageLosses?: number | null;
  uptimeSeconds?: number | null;
}
export interface BeatReply {
  hubTimeMs: number;
  digest: string;
  epoch: number;
  offset: number;
  build: string;
}
export interface KioskCommand {
  id: string;
  kind: KioskCommandKind;
}
export interface DrainNotice {
  delayMs: number;
}
export interface Feedback {
  id: string;
  sittingId: string;
  placementId: string;
  mood: Mood;
  text?: string | null;
  language: Language;
  leftAtMs: number;
  timeQuality: TimeQuality;
}
export interface FeedbackReceipt {
  feedbackId: string;
  outcome: CastOutcome;
}
export interface FeedbackReply {
  receipts: FeedbackReceipt[];
  retryAfterMs?: number | null;
}
export interface PollDocument {
  name: string;
  questions: Question[];
  languages: Language[];
  opensAtMs: number;
  closesAtMs?: number | null;
  visibility: Visibility;
}
export interface Question {
  id: number;
  kind: QuestionKind;
  text: LocalizedText;
  options: Option[];
  order: OptionOrder;
}
export interface Option {
  id: number;
  text: LocalizedText;
}
export interface BulletinDocument {
  title: LocalizedText;
  text: LocalizedText;
  showsFromMs: number;
  showsUntilMs?: number | null;
}
export interface LocalizedText {
  fi?: string | null;
  sv?: string | null;
  en?: string | null;
}
export interface Publication {
  id: string;
  version: number;
  kind: PublicationKind;
  document: PollDocument | BulletinDocument;
  offset?: number | null;
}
export interface Removal {
  id: string;
  offset: number;
}
export interface PublicationRef {
  id: string;
  version: number;
}
export interface Audience {
  all?: boolean;
  areas?: string[];
  stores?: string[];
  formats?: string[];
  touchpoints?: Touchpoint[];
  tags?: string[];
  kiosks?: string[];
  excludedStores?: string[];
  excludedKiosks?: string[];
}
export interface SyncRequest {
  epoch: number;
  offset: number;
  digest: string;
  held?: PublicationRef[] | null;
  build: string;
  instance: string;
}
export interface SyncReply {
  outcome: SyncOutcome;
  epoch: number;
  offset: number;
  digest: string;
  add?: Publication[];
  drop?: string[];
  hubTimeMs: number;
  kiosk: KioskIdentity;
  retryAfterMs?: number | null;
}
export interface KioskIdentity {
  kioskId: string;
  name: string;
  storeId: string;
  storeName: string;
  organizationName: string;
  placementId: string;
  timeZone: string;
  staffTest: boolean;
}
export interface Receipt {
  publicationId: string;
  version: number;
  state: ReceiptState;
  atMs: number;
  reason?: string | null;
}
export interface FrameVersion {
  organizationEpoch: number;
  tallyEpoch: number;
  version: number;
}
export interface CountFrame {
  pollId: string;
  version: FrameVersion;
  answers: number;
  asOfMs: number;
}
export interface ResultFrame {
  pollId: string;
  version: FrameVersion;
  answers: number;
  counts: OptionCount[];
  asOfMs: number;
  discarded?: number | null;
}
export interface OptionCount {
  questionId: number;
  optionId: number;
  count: number;
}
