import type { KioskHub } from "@raati/contracts";
import { Cell } from "../platform/cell";
import type { Campaign } from "../program/documents";
import { loadStage } from "./lazy";
import type { Player, PlayerContext } from "./player";
import type { Signage } from "./signage";

/** The player comes after the first slide has been painted; what is told to it before that is kept for it. */
export class Playing {
  readonly signage = new Cell<Signage | undefined>(undefined);
  private player: Player | undefined;
  private opening = false;
  private tag: string | undefined;
  /** Asked for before there was anything that could forget. */
  private forgets = false;

  constructor(private readonly context: () => PlayerContext) {}

  /** Until its code and its storage are there this is asked again. */
  async start(): Promise<void> {
    void loadStage().catch(() => undefined);
    if (this.player || this.opening) return;
    this.opening = true;
    try {
      const { Player } = await import("./player");
      const player = await Player.open(this.context());
      if (this.forgets) await player.forget();
      this.forgets = false;
      this.player = player;
      if (this.tag) this.player.heard(this.tag);
      this.signage.value = this.player;
      this.player.start();
    } catch {
      // The next beat asks again.
    } finally {
      this.opening = false;
    }
  }

  isComplete(campaign: Campaign): boolean {
    return this.player?.isComplete(campaign) ?? false;
  }

  /** The hub's tag of the store's timetable. */
  heard(tag: string | undefined): void {
    this.tag = tag ?? this.tag;
    if (tag) this.player?.heard(tag);
  }

  /** Hands in what was on the glass. */
  async report(hub: KioskHub, connected: () => boolean): Promise<void> {
    await this.player?.report(hub, connected);
  }

  synced(): void {
    this.player?.synced();
  }

  async forget(): Promise<void> {
    this.tag = undefined;
    this.forgets = !this.player;
    await this.player?.forget();
  }
}
