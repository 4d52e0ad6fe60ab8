import type { FeedbackCategory, KioskIdentity, Mood } from "@raati/contracts";
import type { Outbox } from "../outbox/outbox";
import { Cell } from "../platform/cell";
import type { Clock } from "../platform/clock";
import { uuidv7 } from "../platform/uuid";
import type { Poll } from "../program/documents";
import type { HubTime } from "../time/hubTime";
import type { Tongue } from "../words";
import {
  type Letter,
  newSitting,
  nextPoll,
  nextResult,
  patience,
  type Screen,
  type Sitting,
  type Switches,
  switched,
  touched,
  voted,
} from "./sitting";
import type { Ways } from "./ways";

export interface SessionContext {
  clock: Clock;
  time: HubTime;
  outbox: Pick<Outbox, "answer" | "seal" | "leave">;
  identity(): KioskIdentity | undefined;
  openPolls(): Poll[];
  ways(): Ways;
  /** Calls back when what is drawn now was painted; a page that is hidden paints nothing, and does not call. */
  painted(then: () => void): void;
}

/** Leads one person after the other through the screens, and puts what they leave into the outbox. */
export class Session {
  readonly sitting: Cell<Sitting>;
  /** Milliseconds until idle, in the last seconds only. */
  readonly warning = new Cell<number | undefined>(undefined);

  /** What a vote leads on to, while its mark is being painted. */
  private following: (() => void) | undefined;

  constructor(private readonly context: SessionContext) {
    this.sitting = new Cell(this.fresh());
  }

  /** Somebody is there. */
  get inUse(): boolean {
    return this.sitting.value.touchedAt !== undefined;
  }

  touch(): void {
    this.goOn();
    this.sitting.value = touched(this.sitting.value, this.context.clock.monotonic());
    this.warning.value = undefined;
  }

  /** Called a few times a second. */
  tick(): void {
    this.goOn();
    const { home, idleAfterMs } = this.context.ways();
    // The organization's first language became another: the idle screen is in it at once.
    if (!this.inUse && this.sitting.value.language !== home) this.sitting.value = this.fresh();
    const left = patience(this.sitting.value, this.context.clock.monotonic(), idleAfterMs);
    if (left.kind === "over") this.end();
    else this.warning.value = left.kind === "warn" && this.sitting.value.screen.kind !== "idle" ? left.leftMs : undefined;
  }

  /** True: that counts, and is on its way to the disk; mark it. The screens follow when the mark was painted, or before anything else happens. */
  vote(poll: Poll, index: number, optionId: number, onScreenMs: number): boolean {
    this.goOn();
    const identity = this.context.identity();
    if (!identity) return false;
    const before = this.sitting.value;
    const after = voted(before, { poll, index, optionId, onScreenMs: Math.round(onScreenMs), ballotId: this.newId() });
    if (after === before || !after.ballot) return false;
    const { ballot } = after;
    void this.context.outbox.answer({
      ...ballot,
      sittingId: after.id,
      placementId: identity.placementId,
      language: after.language,
      staffTest: identity.staffTest,
      answeredAtMs: this.context.time.now(),
      timeQuality: this.context.time.quality,
    });
    this.following = () => this.answered(after, ballot.id);
    this.context.painted(() => this.goOn());
    return true;
  }

  /** The next open poll of this sitting, if there is one. */
  upNext(): Poll | undefined {
    return nextPoll(this.sitting.value, this.context.openPolls());
  }

  openNextPoll(): void {
    const poll = this.upNext();
    if (poll) this.go({ kind: "question", poll, index: 0 });
  }

  showNextResult(): void {
    this.touch();
    this.sitting.value = nextResult(this.sitting.value);
  }

  openFeedback(): void {
    this.go({ kind: "mood" });
  }

  chooseMood(mood: Mood): void {
    this.write({ mood });
    this.go({ kind: "category" });
  }

  chooseCategory(category: FeedbackCategory): void {
    this.write({ category });
    this.go({ kind: "words" });
  }

  write(part: Partial<Letter>): void {
    this.touch();
    this.sitting.value = { ...this.sitting.value, letter: { ...this.sitting.value.letter, ...part } };
  }

  /** One step back; what was chosen and written stays. */
  back(): void {
    this.go({ kind: this.sitting.value.screen.kind === "words" ? "category" : "mood" });
  }

  sendFeedback(): void {
    const { screen, id, language, letter } = this.sitting.value;
    const identity = this.context.identity();
    if (screen.kind !== "words" || !letter.mood || !identity) return;
    const text = letter.text.trim().slice(0, 1_000);
    void this.context.outbox.leave({
      id: this.newId(),
      sittingId: id,
      placementId: identity.placementId,
      mood: letter.mood,
      category: letter.category,
      text: text === "" ? undefined : text,
      language,
      leftAtMs: this.context.time.now(),
      timeQuality: this.context.time.quality,
    });
    this.write({ mood: undefined, category: undefined, text: "" });
    this.go({ kind: "feedbackThanks" });
  }

  toggle(name: keyof Switches): void {
    this.touch();
    this.sitting.value = switched(this.sitting.value, name);
  }

  speak(language: Tongue): void {
    this.touch();
    this.sitting.value = { ...this.sitting.value, language };
  }

  /** The person is gone, or says so. What was answered of an unfinished ballot counts. */
  end(): void {
    this.goOn();
    const { ballot } = this.sitting.value;
    if (ballot) void this.context.outbox.seal(ballot.id);
    this.warning.value = undefined;
    this.sitting.value = this.fresh();
  }

  private goOn(): void {
    const then = this.following;
    this.following = undefined;
    then?.();
  }

  private answered(after: Sitting, ballotId: string): void {
    const finished = after.screen.kind === "results";
    this.warning.value = undefined;
    this.sitting.value = touched(finished ? { ...after, ballot: undefined } : after, this.context.clock.monotonic());
    if (finished) void this.context.outbox.seal(ballotId);
  }

  private go(screen: Screen): void {
    this.touch();
    this.sitting.value = { ...this.sitting.value, screen };
  }

  private fresh(): Sitting {
    return newSitting(this.newId(), this.context.ways().home);
  }

  private newId(): string {
    return uuidv7(this.context.time.now());
  }
}
