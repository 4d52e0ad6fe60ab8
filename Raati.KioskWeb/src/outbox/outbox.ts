import type { Ballot, Feedback } from "@raati/contracts";
import { Cell } from "../platform/cell";
import type { Clock } from "../platform/clock";
import { fullJitter } from "../platform/retry";
import type { HubTime } from "../time/hubTime";
import { ballotCargo, feedbackCargo, type OutboxHub } from "./cargo";
import { type Delivery, Lane } from "./lane";
import type { Draft, OutboxDatabase } from "./outboxStore";
import { Shelf } from "./shelf";

const DayMs = 86_400_000;

/** Everything shoppers leave, from the first answer until the hub has it on disk. */
export class Outbox {
  /** Ballots and feedback that the hub does not have yet. */
  readonly waiting = new Cell(0);
  private readonly shelf: Shelf;
  private readonly drafts = new Map<string, Draft>();
  private readonly unsaved: Ballot[] = [];
  private readonly sealedAt = new Map<string, number>();
  private readonly lanes: readonly { deliver(): Promise<Delivery> }[];
  private ballotSequence = 0;
  private feedbackSequence = 0;
  private cleanedAt = 0;
  private saving: Promise<void> = Promise.resolve();
  private running: Promise<void> | undefined;
  private again = false;
  private attempt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  private constructor(
    private readonly db: OutboxDatabase,
    private readonly clock: Clock,
    private readonly time: HubTime,
    private readonly hub: () => OutboxHub | undefined,
    accepted: (ballots: Ballot[]) => void,
  ) {
    this.shelf = new Shelf(db, () => clock.monotonic());
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
    db: OutboxDatabase,
    clock: Clock,
    time: HubTime,
    hub: () => OutboxHub | undefined,
    accepted: (ballots: Ballot[]) => void = () => undefined,
  ): Promise<Outbox> {
    const outbox = new Outbox(db, clock, time, hub, accepted);
    await outbox.load();
    return outbox;
  }

  get parked(): number {
    return this.shelf.parked;
  }

  /** The first answer opens a draft, later ones replace it. */
  async answer(draft: Draft): Promise<void> {
    this.drafts.set(draft.id, draft);
    await this.db.put("drafts", draft, draft.id).catch(() => undefined);
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
    const key = ++this.feedbackSequence;
    const tx = this.db.transaction(["feedback", "facts"], "readwrite", { durability: "strict" });
    await Promise.all([tx.objectStore("feedback").put(feedback, key), tx.objectStore("facts").put(key, "feedbackSequence"), tx.done]);
    this.shelf.feedback.add(key);
    void this.kick();
  }

  /** The hub's epoch, as it last said. A higher one than before: its database was restored. */
  async epochSeen(epoch: number): Promise<void> {
    const before = await this.db.get("facts", "epoch");
    if (before !== undefined && epoch > before) await this.shelf.sendKeptAgain();
    if (before === undefined || epoch > before) await this.db.put("facts", epoch, "epoch");
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
    try {
      while (this.again) {
        this.again = false;
        await this.saveUnsaved();
        await this.clean();
        for (const lane of this.lanes) await this.run(lane);
      }
    } catch {
      // Storage did not take a move: the items are where they were, and the next beat kicks again.
    }
  }

  private async run(lane: { deliver(): Promise<Delivery> }): Promise<void> {
    if (!this.hub()) return;
    const { end, retryAfterMs } = await lane.deliver();
    this.attempt = end === "empty" ? 0 : this.attempt + 1;
    if (end === "later") this.timer = setTimeout(() => void this.kick(), retryAfterMs ?? fullJitter(this.attempt, 15_000, 1_000));
  }

  private async load(): Promise<void> {
    this.ballotSequence = (await this.db.get("facts", "ballotSequence")) ?? 0;
    this.feedbackSequence = (await this.db.get("facts", "feedbackSequence")) ?? 0;
    await this.shelf.load();
    // Their shopper is gone: what was answered before the page ended counts, at the time it was answered.
    for (const draft of await this.db.getAll("drafts")) {
      await this.save(draft, { castAtMs: draft.answeredAtMs, timeQuality: draft.timeQuality });
    }
    this.count();
  }

  private async save(draft: Draft, sealed: Pick<Ballot, "castAtMs" | "timeQuality" | "sincePreviousMs">): Promise<void> {
    const { answeredAtMs: _, ...rest } = draft;
    const answers = [...draft.answers].sort((a, b) => a.questionId - b.questionId);
    const ballot: Ballot = { ...rest, answers, channel: "tablet", kioskSequence: ++this.ballotSequence, ...sealed };
    this.unsaved.push(ballot);
    await this.saveUnsaved().catch(() => undefined);
    this.count();
  }

  /** Storage that took no write, a full disk for one, gets the ballots when it takes writes again. */
  private saveUnsaved(): Promise<void> {
    this.saving = this.saving.catch(() => undefined).then(() => this.saveAll());
    return this.saving;
  }

  private async saveAll(): Promise<void> {
    for (let ballot = this.unsaved[0]; ballot; ballot = this.unsaved[0]) {
      const tx = this.db.transaction(["ballots", "drafts", "facts"], "readwrite", { durability: "strict" });
      await Promise.all([
        tx.objectStore("ballots").put(ballot, ballot.kioskSequence),
        tx.objectStore("drafts").delete(ballot.id),
        tx.objectStore("facts").put(ballot.kioskSequence, "ballotSequence"),
        tx.done,
      ]);
      this.shelf.ballots.add(ballot.kioskSequence);
      this.unsaved.shift();
    }
  }

  private async clean(): Promise<void> {
    const now = this.time.now();
    if (now - this.cleanedAt < DayMs) return;
    this.cleanedAt = now;
    await this.shelf.dropOldKept(now);
  }

  private count(): void {
    this.waiting.value = this.shelf.ballots.size + this.shelf.feedback.size + this.unsaved.length;
  }
}
