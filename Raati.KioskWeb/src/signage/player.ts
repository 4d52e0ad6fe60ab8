import type { KioskHub, MediaRef, TimeQuality } from "@raati/contracts";
import type { LossCounter } from "../platform/database";
import type { HeldCampaign } from "../program/campaigns";
import type { Campaign } from "../program/documents";
import type { Program } from "../program/program";
import { picturesIn } from "../takeover/takeover";
import type { Need } from "./media/budget";
import { Library, type Wanted } from "./media/library";
import { MediaStore } from "./media/mediaStore";
import { Plays } from "./plays/plays";
import type { OpenFile, Signage } from "./signage";
import { type CampaignSlide, isPicture, mediaOf } from "./slides";
import { isCampaignOn, isStoreOpen } from "./timetable";
import { TimetableKeeper } from "./timetableKeeper";

export interface PlayerContext {
  program: Pick<Program, "campaigns" | "showing" | "applied" | "failed" | "identity">;
  losses: LossCounter;
  nowMs(): number;
  timeQuality(): TimeQuality;
  monotonic(): number;
  fetch: typeof fetch;
  random(): number;
  /** The page's own worker answers for media files. */
  hasWorker(): boolean;
}

const TickMs = 1_000;
const LookEveryMs = 30_000;

/** Brings the files of the held campaigns and takeovers to this tablet, tells when one is complete, and knows which are on. */
export class Player implements Signage {
  private readonly library: Library;
  private readonly keeper: TimetableKeeper;
  private readonly told = new Set<string>();
  private lookedAt = Number.NEGATIVE_INFINITY;

  private constructor(
    private readonly store: MediaStore,
    /** Undefined where storage for them can't be had: signage goes on without. */
    private readonly plays: Plays | undefined,
    private readonly context: PlayerContext,
  ) {
    const { losses, nowMs, monotonic, random, fetch } = context;
    this.keeper = new TimetableKeeper(store, { fetch, monotonic, random });
    this.library = new Library(store, {
      ...{ losses, nowMs, monotonic, random, fetch },
      estimate: async () => (await navigator.storage?.estimate?.()) ?? {},
      whole: () => this.look(),
      failed: (sha256, reason) => this.failed(sha256, reason),
    });
  }

  static async open(context: PlayerContext): Promise<Player> {
    const plays = Plays.open({ ...context, identity: () => context.program.identity.value }).catch(() => undefined);
    const player = new Player(await MediaStore.open(context.losses), await plays, context);
    await player.library.load();
    await player.keeper.load();
    return player;
  }

  /** From now on it fetches. */
  start(): void {
    // What is shown is set after what is held.
    this.context.program.showing.subscribe(() => this.look());
    this.look();
    void this.library.run();
    setInterval(() => this.tick(), TickMs);
    window.addEventListener("pagehide", () => this.plays?.leave());
  }

  isOn(campaign: Campaign, nowMs: number): boolean {
    return campaign.always || isCampaignOn(this.keeper.timetable, campaign.id, nowMs);
  }

  isOpen(nowMs: number): boolean | undefined {
    return isStoreOpen(this.keeper.timetable, nowMs);
  }

  has(sha256: string): boolean {
    return this.library.has(sha256);
  }

  isComplete(campaign: Campaign): boolean {
    return mediaOf(campaign).every(({ sha256 }) => this.has(sha256));
  }

  async open(media: MediaRef): Promise<OpenFile> {
    return this.context.hasWorker() ? { url: `/media/${media.sha256}`, close: () => {} } : await this.library.open(media);
  }

  suspect(media: MediaRef): void {
    void this.library.suspect(media.sha256).catch(() => undefined);
  }

  stands(slide: CampaignSlide): (over: boolean) => void {
    return this.plays?.stands(slide) ?? (() => {});
  }

  /** Hands in what was on the glass. */
  async report(hub: KioskHub, connected: () => boolean): Promise<void> {
    await this.plays?.report(hub, connected);
  }

  /** The hub's tag of the timetable. */
  heard(tag: string): void {
    this.keeper.heard(tag);
  }

  /** A Sync has ended: the hub is there. */
  synced(): void {
    this.library.lineIsBack();
    if (this.context.program.campaigns.value.some(({ campaign }) => !campaign.always)) this.keeper.synced();
  }

  /** Nothing of the old organization stays. */
  async forget(): Promise<void> {
    await this.store.clear();
    await Promise.all([this.library.load(), this.keeper.load()]);
  }

  private tick(): void {
    void this.keeper.tick().then((isNew) => isNew && this.look());
    if (this.context.monotonic() - this.lookedAt >= LookEveryMs) this.look();
  }

  /** What is needed now, and what is complete. */
  private look(): void {
    const { program, nowMs, monotonic } = this.context;
    this.lookedAt = monotonic();
    const held = program.campaigns.value;
    for (const { campaign, applied } of held)
      if (!applied && this.isComplete(campaign)) void program.applied(campaign.id, campaign.version).catch(() => undefined);
    if (held.some(({ campaign }) => !campaign.always)) this.keeper.needed();
    const isOn = (campaign: Campaign) => this.isOn(campaign, nowMs());
    const urgent = picturesIn(program.showing.value, nowMs()).filter(isPicture);
    const needs = needsOf(held, isOn, urgent);
    this.library.want(wantedOf(held, isOn, urgent), (sha256) => needs.get(sha256) ?? "none");
  }

  /** Of a campaign. A takeover is there with its words: no receipt of it tells of its picture. */
  private failed(sha256: string, reason: string): void {
    for (const { campaign } of this.context.program.campaigns.value) {
      const key = `${campaign.id}:${campaign.version}:${reason}`;
      if (this.told.has(key) || !mediaOf(campaign).some((media) => media.sha256 === sha256)) continue;
      this.told.add(key);
      void this.context.program.failed(campaign, reason).catch(() => undefined);
    }
  }
}

/** What each file is to the tablet: also those of a version that plays until the next is here. */
export const needsOf = (
  held: readonly HeldCampaign[],
  isOn: (campaign: Campaign) => boolean,
  urgent: readonly MediaRef[] = [],
): Map<string, Need> => {
  const needs = new Map<string, Need>(urgent.map(({ sha256 }) => [sha256, "showing"]));
  for (const { campaign, former } of held) {
    const need = isOn(campaign) ? "showing" : "next";
    for (const { sha256 } of [...mediaOf(campaign), ...(former ? mediaOf(former) : [])])
      if (needs.get(sha256) !== "showing") needs.set(sha256, need);
  }
  return needs;
};

/** Pictures of takeovers, what is on now, then the rest; each file once. */
export const wantedOf = (
  held: readonly HeldCampaign[],
  isOn: (campaign: Campaign) => boolean,
  urgent: readonly MediaRef[] = [],
): Wanted[] => {
  const wanted = held.flatMap(({ campaign, former }) => {
    const on = isOn(campaign);
    return mediaOf(campaign).map((media): Wanted => {
      return { media, need: on ? "showing" : "next", rank: on ? 1 : 2, canWait: former !== undefined };
    });
  });
  const now = urgent.map((media): Wanted => ({ media, need: "showing", rank: 0, canWait: false }));
  const first = new Map<string, Wanted>();
  for (const one of [...now, ...wanted].sort((a, b) => a.rank - b.rank)) if (!first.has(one.media.sha256)) first.set(one.media.sha256, one);
  return [...first.values()];
};
