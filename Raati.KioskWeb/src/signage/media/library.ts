import type { MediaRef } from "@raati/contracts";
import type { LossCounter } from "../../platform/database";
import { pause } from "../../platform/retry";
import type { OpenFile } from "../signage";
import { budgetOf, evictions, type Need } from "./budget";
import { fetchFile } from "./fetching";
import { hashOf, readParts } from "./hashing";
import type { MediaStore, StoredFile } from "./mediaStore";
import { Tries, type Trouble } from "./tries";

/** A file that a held publication needs. */
export interface Wanted {
  media: MediaRef;
  need: Exclude<Need, "none">;
  /** 0 takeovers, 1 what is on now, 2 the rest. The list is in this order. */
  rank: number;
  /** There is something else to show meanwhile: the fleet need not fetch it in the same second. */
  canWait: boolean;
}

export interface LibraryContext {
  fetch: typeof fetch;
  nowMs(): number;
  monotonic(): number;
  random(): number;
  estimate(): Promise<{ quota?: number }>;
  losses: LossCounter;
  /** A file is here, whole. */
  whole(sha256: string): void;
  /** It does not come, time after time. */
  failed(sha256: string, reason: string): void;
  pause?: typeof pause;
}

/** Looks again at the latest after so long. */
const IdleMs = 60_000;

/** The media files on this tablet: fetches what is wanted, one at a time, hashes it before its first use, and keeps within its budget. */
export class Library {
  private readonly files = new Map<string, StoredFile>();
  private readonly tries: Tries;
  private readonly suspected = new Set<string>();
  private wanted: readonly Wanted[] = [];
  private need: (sha256: string) => Need = () => "none";
  private fetching: { sha256: string; rank: number; stop: AbortController } | undefined;
  private wake = new AbortController();
  private ended = false;

  constructor(
    private readonly store: MediaStore,
    private readonly context: LibraryContext,
  ) {
    this.tries = new Tries(context.monotonic, context.random);
  }

  async load(): Promise<void> {
    this.files.clear();
    for (const file of await this.store.files()) this.files.set(file.sha256, file);
  }

  has(sha256: string): boolean {
    return this.files.get(sha256)?.whole ?? false;
  }

  /** In the order in which they are to come. What is fetched now and wanted no more, or less than another, is left where it is. */
  want(wanted: readonly Wanted[], need: (sha256: string) => Need): void {
    this.wanted = wanted;
    this.need = need;
    const now = this.fetching;
    const next = this.pick();
    if (now && (!wanted.some(({ media }) => media.sha256 === now.sha256) || (next && next.rank < now.rank))) now.stop.abort();
    this.wake.abort();
  }

  /** For ever, or until stopped. */
  async run(): Promise<void> {
    while (!this.ended) {
      this.wake = new AbortController();
      const next = this.pick();
      if (next) await this.get(next).catch(() => this.tries.after(next.media.sha256, "full"));
      else await (this.context.pause ?? pause)(this.tries.soonest(this.missing()) ?? IdleMs, this.wake.signal);
    }
  }

  /** The hub is there again: a file whose line broke does not wait the minutes that its tries had come to. */
  lineIsBack(): void {
    this.tries.lineIsBack();
    this.wake.abort();
  }

  stop(): void {
    this.ended = true;
    this.fetching?.stop.abort();
    this.wake.abort();
  }

  /** The file as one address, for a page without a worker. */
  async open(media: MediaRef): Promise<OpenFile> {
    const file = this.files.get(media.sha256);
    const parts = file?.whole ? await readParts(this.store, file) : undefined;
    if (!file || !parts) {
      await this.suspect(media.sha256);
      throw new Error(`no file ${media.sha256}`);
    }
    const url = URL.createObjectURL(new Blob(parts, { type: file.type }));
    return { url, close: () => URL.revokeObjectURL(url) };
  }

  /** It could not be shown. If storage has lost or changed it, it is fetched anew, and the loss is told of. */
  async suspect(sha256: string): Promise<void> {
    const file = this.files.get(sha256);
    if (!file?.whole || this.suspected.has(sha256)) return;
    this.suspected.add(sha256);
    const hash = await hashOf(this.store, file).catch(() => undefined);
    if (hash === sha256) return;
    this.suspected.delete(sha256);
    this.context.losses.add();
    await this.drop(sha256);
    this.wake.abort();
  }

  private missing(): Wanted[] {
    return this.wanted.filter(({ media }) => !this.has(media.sha256));
  }

  private pick(): Wanted | undefined {
    return this.missing().find(({ media, canWait }) => this.tries.isDue(media, canWait));
  }

  private async get({ media, need, rank }: Wanted): Promise<void> {
    const { sha256 } = media;
    const stop = new AbortController();
    this.fetching = { sha256, rank, stop };
    try {
      if (!(await this.makeRoom(media, need))) return this.trouble(sha256, "full");
      const have = this.files.get(sha256)?.have ?? 0;
      const append = async (index: number, part: ArrayBuffer) => {
        this.files.set(sha256, await this.store.append(media, index, part, this.context.nowMs()));
      };
      const got = have >= media.bytes ? "whole" : await fetchFile(media, have, { fetch: this.context.fetch, append }, stop.signal);
      if (got === "whole") return await this.check(sha256);
      if (got === "wrong") await this.drop(sha256);
      if (!stop.signal.aborted) this.trouble(sha256, got);
    } catch {
      // Whatever storage says when it does not take something, it is full.
      await this.makeRoom(media, "showing", 0).catch(() => false);
      this.trouble(sha256, "full");
    } finally {
      // What was given up is not waited for by the browser either.
      stop.abort();
      this.fetching = undefined;
    }
  }

  /** Only what was read back and has its hash is ever shown. */
  private async check(sha256: string): Promise<void> {
    const file = this.files.get(sha256);
    if (!file) return;
    if ((await hashOf(this.store, file)) !== sha256) {
      await this.drop(sha256);
      return this.trouble(sha256, "wrong");
    }
    const whole = { ...file, whole: true, cameAtMs: this.context.nowMs() };
    await this.store.put(whole);
    this.files.set(sha256, whole);
    this.tries.done(sha256);
    this.context.whole(sha256);
  }

  private trouble(sha256: string, trouble: Trouble): void {
    const reason = this.tries.after(sha256, trouble);
    if (reason) this.context.failed(sha256, reason);
  }

  /** Within half of what the browser allows. After a write that failed, with no budget at all: what is of no use goes. */
  private async makeRoom(media: MediaRef, need: Wanted["need"], budget?: number): Promise<boolean> {
    const { quota } = await this.context.estimate().catch(() => ({ quota: undefined }));
    const wanted = { bytes: media.bytes, sha256: media.sha256, need };
    const files = [...this.files.values()];
    const useless = files.filter(({ sha256 }) => this.need(sha256) === "none").map(({ sha256 }) => sha256);
    const gone = budget === 0 ? useless : evictions(files, this.need, wanted, budgetOf(quota));
    for (const sha256 of gone ?? []) await this.drop(sha256);
    return gone !== undefined;
  }

  private async drop(sha256: string): Promise<void> {
    this.files.delete(sha256);
    await this.store.drop(sha256);
  }
}
