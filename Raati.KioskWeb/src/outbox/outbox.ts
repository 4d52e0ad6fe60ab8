import type { Ballot, Feedback } from "@raati/contracts";
import { Cell } from "../platform/cell";
import type { Clock } from "../platform/clock";
import { fullJitter } from "../platform/retry";
import type { HubTime } from "../time/hubTime";
import { adopt } from "./adoption";
import { ballotCargo, feedbackCargo, type OutboxHub } from "./cargo";
import { type Delivery, Lane } from "./lane";
import type { Draft, OutboxDatabase } from "./outboxStore";
import type { Whose } from "./owners";
import { Shelf } from "./shelf";
import type { Vault } from "./vault";

const DayMs = 86_400_000;

/** Everything shoppers leave, from the first answer until the hub has it on disk. */
export class Outbox {
  /** Ballots and feedback that the hub does not have yet. */
  readonly waiting = new Cell(0);
  private readonly shelf: Shelf;
  private readonly drafts = new Map<string, Draft>();
  private readonly sealedAt = new Map<string, number>();
  private readonly lanes: readonly { deliver(): Promise<Delivery> }[];
  private ballotSequence = 0;
  private feedbackSequence = 0;
  private cleanedAt = 0;
  private loaded = false;
  private adopted = false;
  private running: Promise<void> | undefined;
  private again = false;
  private attempt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  private constructor(
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly time: HubTime,
    private readonly hub: () => OutboxHub | undefined,
    accepted: (ballots: Ballot[]) => void,
  ) {
    this.shelf = new Shelf(vault, () => clock.monotonic());
    const connected = () => hub() !== undefined;
    const taken = (ballots: Ballot[]) => {
      this.count();
      accepted(ballots);
    };
    this.lanes = [
      new Lane(
        ballotCargo(this.shelf, hub, () => time.now(), taken),
        connected,
      ),
      new Lane(feedbackCargo(this.shelf, hub), connected),
    ];
  }

  static async open(
    vault: Vault,
    clock: Clock,
    time: HubTime,
    hub: () => OutboxHub | undefined,
    accepted: (ballots: Ballot[]) => void = () => undefined,
  ): Promise<Outbox> {
    const outbox = new Outbox(vault, clock, time, hub, accepted);
    await outbox.load().catch(() => outbox.numberByTime());
    return outbox;
  }

  /** What was set aside or lost; and one for a database that does not open, as nobody can count what lies in it. */
  get parked(): number {
    return this.shelf.parked + (this.loaded && (this.adopted || !this.vault.onReserve) ? 0 : 1);
  }

  /** Whose tablet this is, as the hub said: what was left in another organization is held back from now on. */
  async identified(whose: Whose): Promise<void> {
    await this.shelf.identified(whose).catch(() => undefined);
    this.count();
  }

  /** The first answer opens a draft, later ones replace it. It is committed without waiting for the page, which may be closed in the next moment. */
  async answer(draft: Draft): Promise<void> {
    this.drafts.set(draft.id, draft);
    const put = async (db: OutboxDatabase) => {
      const tx = db.transaction("drafts", "readwrite");
      const written = tx.store.put(draft, draft.id);
      tx.commit();
      await Promise.all([written, tx.done]);
    };
    await this.vault.run(put).catch(() => undefined);
  }

  /** Ends a draft: from here on the ballot never changes. */
  async seal(draftId: string): Promise<void> {
    const draft = this.drafts.get(draftId);
    if (!draft) return;
    this.drafts.delete(draftId);
    const now = this.clock.monotonic();
    const previous = this.sealedAt.get(draft.pollId);
    this.sealedAt.set(draft.pollId, now);
    await this.save(draft, {
      castAtMs: this.time.now(),
      timeQuality: this.time.quality,
      sincePreviousMs: previous === undefined ? undefined : Math.round(now - previous),
    });
    void this.kick();
  }

  async leave(feedback: Feedback): Promise<void> {
    await this.shelf.add("feedback", ++this.feedbackSequence, feedback).catch(() => undefined);
    this.count();
    void this.kick();
  }

  /** The hub's epoch, as it last said. A higher one than before: its database was restored. Storage that does not take it is told again. */
  async epochSeen(epoch: number): Promise<void> {
    try {
      const key = this.shelf.owners.epochKey;
      const [mine, old] = await this.vault.run((db) => Promise.all([db.get("facts", key), db.get("facts", "epoch")]));
      // From before there were epochs of several organizations: of the one that this is.
      const before = Number(mine ?? old ?? epoch);
      if (epoch > before) await this.shelf.sendKeptAgain();
      if (mine === undefined || epoch > before) await this.vault.run((db) => db.put("facts", epoch, key));
      if (old !== undefined && key !== "epoch") await this.vault.run((db) => db.delete("facts", "epoch"));
    } catch {
      // The next beat says it again.
    }
    this.count();
  }

  /** There may be something to hand in, and someone to hand it to. Ends when all has been tried. */
  kick(): Promise<void> {
    this.again = true;
    this.running ??= this.rounds().finally(() => {
      this.running = undefined;
      this.count();
      if (this.again) void this.kick();
    });
    return this.running;
  }

  private async rounds(): Promise<void> {
    clearTimeout(this.timer);
    while (this.again) {
      this.again = false;
      // Storage that takes nothing holds up no delivery, which may be what makes room on it.
      await this.tidy().catch(() => undefined);
      for (const lane of this.lanes) await this.run(lane).catch(() => undefined);
    }
  }

  private async tidy(): Promise<void> {
    if (!this.loaded) await this.load();
    for (const step of [() => this.shelf.owners.save(), () => this.shelf.save(), () => this.adoptOther(), () => this.clean()])
      await step().catch(() => undefined);
  }

  /** What an earlier run left in the other database, or this one could not get at. */
  private async adoptOther(): Promise<void> {
    if (this.adopted) return;
    const other = this.vault.other();
    if (!other) return;
    await this.vault.run((db) => adopt(other, db));
    await this.load();
    this.adopted = true;
  }

  private async run(lane: { deliver(): Promise<Delivery> }): Promise<void> {
    if (!this.hub()) return;
    const { end, retryAfterMs } = await lane.deliver();
    this.attempt = end === "empty" ? 0 : this.attempt + 1;
    if (end === "later") this.timer = setTimeout(() => void this.kick(), retryAfterMs ?? fullJitter(this.attempt, 15_000, 1_000));
  }

  private async load(): Promise<void> {
    const [ballots, feedback, drafts] = await this.vault.run((db) =>
      Promise.all([db.get("facts", "ballotSequence"), db.get("facts", "feedbackSequence"), db.getAll("drafts")]),
    );
    const left = drafts.filter(({ id }) => !this.drafts.has(id) && !this.shelf.unsaved.has(id));
    if (this.vault.onReserve) this.numberByTime();
    this.ballotSequence = Math.max(this.ballotSequence, Number(ballots ?? 0));
    this.feedbackSequence = Math.max(this.feedbackSequence, Number(feedback ?? 0));
    await this.shelf.load();
    this.loaded = true;
    // Their shopper is gone: what was answered before the page ended counts, at the time it was answered.
    for (const draft of left) await this.save(draft, { castAtMs: draft.answeredAtMs, timeQuality: draft.timeQuality });
    this.count();
  }

  /** The numbers of a database that is not open are not known: those of the time are above them. */
  private numberByTime(): void {
    this.ballotSequence = Math.max(this.ballotSequence, this.clock.wall());
    this.feedbackSequence = Math.max(this.feedbackSequence, this.clock.wall());
  }

  private async save(draft: Draft, sealed: Pick<Ballot, "castAtMs" | "timeQuality" | "sincePreviousMs">): Promise<void> {
    const { answeredAtMs: _, ...rest } = draft;
    const answers = [...draft.answers].sort((a, b) => a.questionId - b.questionId);
    const ballot: Ballot = { ...rest, answers, channel: "tablet", kioskSequence: ++this.ballotSequence, ...sealed };
    await this.shelf.add("ballots", ballot.kioskSequence, ballot).catch(() => undefined);
    this.count();
  }

  private async clean(): Promise<void> {
    const now = this.time.now();
    if (now - this.cleanedAt < DayMs) return;
    this.cleanedAt = now;
    await this.shelf.dropOld(now);
  }

  private count(): void {
    this.waiting.value = this.shelf.waiting;
  }
}
