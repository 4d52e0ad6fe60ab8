import type { KioskHub, Publication, Removal, SyncReply } from "@raati/contracts";
import { pause } from "../platform/retry";
import type { Program } from "./program";

/** What the hub tells unasked, and the place in the log that it brings the tablet to. */
type Push = { offset: number; proof: string | undefined } & (
  | { kind: "published"; publication: Publication }
  | { kind: "removed"; id: string }
);

export interface SyncContext {
  build: string;
  /** Fresh for every page load. */
  instance: string;
  monotonic(): number;
  /** Every reply carries the hub's time and epoch. */
  heard(reply: SyncReply, begunAt: number): Promise<void>;
}

const LaterMs = 5_000;
/** Once with the digest, once with the list, once more if storage failed to take the answer. Then the next beat tries again. */
const Rounds = 4;

/**
 * Makes the tablet's set its program. A push that arrives while a Sync is in flight may reach the tablet before the reply it
 * belongs after: it waits (field note 15).
 */
export class ProgramSync {
  private waiting: Push[] | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly program: Program,
    private readonly context: SyncContext,
  ) {}

  /** Ends when the set is the program, or when the rounds are used up. Rejects when the line breaks. */
  run(hub: Pick<KioskHub, "sync">, signal?: AbortSignal): Promise<void> {
    this.running ??= this.rounds(hub, signal).finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  published(publication: Publication): Promise<void> {
    const { program } = this;
    const at = publication.offset === undefined ? program : { offset: publication.offset, proof: publication.proof };
    return this.push({ kind: "published", publication, offset: at.offset, proof: at.proof });
  }

  removed({ id, offset, proof }: Removal): Promise<void> {
    return this.push({ kind: "removed", id, offset, proof });
  }

  private async rounds(hub: Pick<KioskHub, "sync">, signal?: AbortSignal): Promise<void> {
    this.waiting = [];
    try {
      let withList = false;
      for (let round = 0; round < Rounds && !signal?.aborted; ) {
        const reply = await this.ask(hub, withList);
        if (reply.outcome === "later" || reply.outcome === "unknown") {
          await pause(reply.retryAfterMs ?? LaterMs, signal);
          continue;
        }
        round++;
        await this.take(reply);
        if (reply.outcome !== "listNeeded" && this.program.digest() === reply.digest) return;
        withList = true;
      }
    } finally {
      const pushes = this.waiting;
      this.waiting = undefined;
      for (const push of pushes) await this.apply(push);
    }
  }

  private async ask(hub: Pick<KioskHub, "sync">, withList: boolean): Promise<SyncReply> {
    const begunAt = this.context.monotonic();
    const { program } = this;
    const reply = await hub.sync({
      epoch: program.epoch,
      offset: program.offset,
      proof: program.proof,
      digest: program.digest(),
      held: withList ? program.refs() : undefined,
      build: this.context.build,
      instance: this.context.instance,
    });
    await this.context.heard(reply, begunAt);
    return reply;
  }

  private async take(reply: SyncReply): Promise<void> {
    if (reply.outcome === "listNeeded") return;
    const { epoch, offset, proof, kiosk } = reply;
    // All that is given, also what is held in the same version: after a restore its document may be another.
    await this.change(reply.add, reply.drop, { epoch, offset, proof, identity: kiosk });
  }

  /** A full disk takes nothing: the set stays as it was, unacknowledged, and the digest in the next beat brings another Sync. */
  private async change(...[add, drop, place]: Parameters<Program["change"]>): Promise<void> {
    await this.program.change(add, drop, place).catch(() => undefined);
  }

  private async push(push: Push): Promise<void> {
    if (this.waiting) this.waiting.push(push);
    else await this.apply(push);
  }

  /** What lies behind the place already reached is old news. At the same offset several documents may come: a move brings many. */
  private async apply(push: Push): Promise<void> {
    const { program } = this;
    if (push.offset < program.offset) return;
    const { epoch, identity } = program;
    const place = { epoch, offset: push.offset, proof: push.proof, ...(identity.value ? { identity: identity.value } : {}) };
    if (push.kind === "published") await this.change(program.holds(push.publication) ? [] : [push.publication], [], place);
    else await this.change([], [push.id], place);
  }
}
