import type { Ballot, KioskHub } from "@raati/contracts";
import type { Cell } from "../platform/cell";
import type { Clock } from "../platform/clock";
import type { Sitting } from "../sitting/sitting";

/** A watch lasts 60 s on the hub. */
const AgainMs = 45_000;

/** Asks for the live results of the poll whose results are on the screen: once its ballot is in, and for as long as they are. */
export class Watching {
  private watch: { pollId: string; at: number } | undefined;

  constructor(
    private readonly sitting: Cell<Sitting>,
    private readonly clock: Clock,
    private readonly hub: () => Pick<KioskHub, "watch"> | undefined,
  ) {}

  /** The hub has these on disk, and will answer a watch of their polls. */
  accepted(ballots: readonly Ballot[]): void {
    const pollId = this.onScreen();
    if (pollId && ballots.some((ballot) => ballot.pollId === pollId)) this.ask(pollId);
  }

  /** A new connection knows of no watch. */
  arrived(): void {
    const pollId = this.onScreen();
    if (pollId) this.ask(pollId);
  }

  /** Called now and then. */
  tick(): void {
    const pollId = this.onScreen();
    if (pollId !== this.watch?.pollId) this.watch = undefined;
    else if (pollId && this.watch && this.clock.monotonic() - this.watch.at > AgainMs) this.ask(pollId);
  }

  private ask(pollId: string): void {
    const hub = this.hub();
    if (!hub) return;
    this.watch = { pollId, at: this.clock.monotonic() };
    void hub.watch(pollId).catch(() => undefined);
  }

  private onScreen(): string | undefined {
    const { screen } = this.sitting.value;
    return screen.kind === "results" ? screen.poll.id : undefined;
  }
}
