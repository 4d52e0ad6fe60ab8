import type { KioskHub, KioskIdentity, ResultFrame } from "@raati/contracts";
import { loadFeedback } from "./feedback/Feedback";
import { Commands } from "./link/commands";
import { connectToHub, probeKiosk } from "./link/connection";
import { Link } from "./link/link";
import { BeatEveryMs, Pulse } from "./link/pulse";
import { rotateToken } from "./link/rotation";
import { Outbox } from "./outbox/outbox";
import { Vault } from "./outbox/vault";
import { takeDemoToken } from "./pairing/demo";
import { Pairing } from "./pairing/pairing";
import { Cell } from "./platform/cell";
import { systemClock } from "./platform/clock";
import { lossesInLocalStorage } from "./platform/database";
import { afterNextFrame } from "./platform/frame";
import { uuidv7 } from "./platform/uuid";
import { stayAwake } from "./platform/wakeLock";
import { type Campaign, isOpen, type Poll } from "./program/documents";
import { Program } from "./program/program";
import { ProgramStore } from "./program/programStore";
import { ReceiptSender } from "./program/receipts";
import { ProgramSync } from "./program/sync";
import { Frames } from "./results/frames";
import { Watching } from "./results/watching";
import { Playing } from "./signage/playing";
import type { Signage } from "./signage/signage";
import { Session } from "./sitting/session";
import { settingsIn, waysOf } from "./sitting/ways";
import { HubTime } from "./time/hubTime";
import { PaintedFrames } from "./vitals/painted";
import { Upkeep } from "./vitals/upkeep";
import { readVitals } from "./vitals/vitals";
import { BuildId } from "./worker/build";

const TickMs = 250;
const PairedMark = "raati.paired";

type Loaded = Awaited<ReturnType<ProgramStore["load"]>>;

/** What the screens see of a tablet. */
export type ShownTablet = Pick<Tablet, Exclude<keyof Tablet, "stands">>;

/** Everything a running tablet consists of, and how its parts speak to one another. */
export class Tablet {
  readonly session: Session;
  readonly program: Program;
  readonly frames: Frames;
  readonly link: Link;
  readonly pairing = new Pairing(takeDemoToken());
  /** Shows who it is. */
  readonly identifying = new Cell(false);
  readonly signage: Cell<Signage | undefined>;
  private readonly playing: Playing;
  private readonly sync: ProgramSync;
  private readonly receipts: ReceiptSender;
  private readonly pulse: Pulse;
  private readonly unkept = new Map<string, ResultFrame>();
  private readonly watching: Watching;
  private readonly commands: Commands;
  private readonly upkeep: Upkeep;

  private constructor(
    private readonly store: ProgramStore,
    loaded: Loaded,
    readonly time: HubTime,
    private readonly outbox: Outbox,
  ) {
    const clock = systemClock;
    const frames = new PaintedFrames();
    const inUse = () => this.session.inUse;
    const heard = async ({ hubTimeMs, epoch, kiosk }: { hubTimeMs: number; epoch: number; kiosk?: KioskIdentity }, begunAt: number) => {
      time.measure(hubTimeMs, begunAt);
      if (kiosk) await outbox.identified(kiosk);
      await outbox.epochSeen(epoch);
    };
    this.frames = new Frames(loaded.frames, (frame) => this.unkept.set(frame.pollId, frame));
    this.receipts = new ReceiptSender(store, () => this.link.online());
    const isComplete = (campaign: Campaign) => this.playing.isComplete(campaign);
    this.program = new Program(store, loaded, { nowMs: () => time.now(), inUse, isComplete }, () => void this.receipts.kick());
    this.playing = new Playing(() => ({
      ...{ program: this.program, losses: lossesInLocalStorage, nowMs: () => time.now(), monotonic: clock.monotonic, random: Math.random },
      timeQuality: () => time.quality,
      fetch: (...request) => fetch(...request),
      hasWorker: () => Boolean(navigator.serviceWorker?.controller),
    }));
    this.signage = this.playing.signage;
    this.session = new Session({
      ...{ clock, time, outbox },
      identity: () => this.program.identity.value,
      openPolls: () => this.openPolls(),
      ways: () => waysOf(settingsIn(this.program.showing.value)),
      painted: afterNextFrame,
    });
    this.sync = new ProgramSync(this.program, { build: BuildId, instance: uuidv7(clock.wall()), monotonic: clock.monotonic, heard });
    this.pulse = new Pulse({
      ...{ clock, time, outbox, frames, heard, inUse },
      program: this.program,
      sync: this.sync,
      build: BuildId,
      vitals: () => readVitals({ losses: lossesInLocalStorage, ...this.upkeep.troubles }),
      served: (build) => this.upkeep.announced(build),
      timetable: (tag) => this.playing.heard(tag),
    });
    this.link = new Link({
      connect: connectToHub,
      probe: probeKiosk,
      client: this.client(),
      begin: async (hub, signal) => {
        await this.sync.run(hub, signal);
        this.playing.synced();
      },
    });
    this.watching = new Watching(this.session.sitting, clock, () => this.link.online());
    this.commands = new Commands({
      ...{ nowMs: () => time.now(), inUse, keep: localStorage, reload: () => location.reload() },
      report: async (receipt) => {
        await store.putReceipt(receipt);
        void this.receipts.kick();
      },
      identify: (on) => {
        this.identifying.value = on;
      },
      painted: afterNextFrame,
    });
    this.upkeep = new Upkeep({
      ...{ clock, inUse, frames },
      nowMs: () => time.now(),
      online: () => this.link.online() !== undefined,
      isOpen: (nowMs) => this.signage.value?.isOpen(nowMs),
      zone: () => this.program.identity.value?.timeZone,
    });
    frames.start();
  }

  /** Opens the storages and begins to live. Rejects only when the browser has no storage at all. */
  static async start(): Promise<Tablet> {
    let tablet: Tablet | undefined;
    const store = await ProgramStore.open(lossesInLocalStorage);
    const loaded = await store.load();
    const time = new HubTime(systemClock, loaded.time);
    const vault = await Vault.open(lossesInLocalStorage);
    const hub = () => tablet?.link.online();
    const outbox = await Outbox.open(vault, systemClock, time, hub, (ballots) => tablet?.watching.accepted(ballots));
    if (loaded.place?.identity) await outbox.identified(loaded.place.identity);
    tablet = new Tablet(store, loaded, time, outbox);
    tablet.live();
    return tablet;
  }

  /** Its screens stand: with the frame after the next they are on the glass. */
  stands(redraw: () => void): void {
    this.upkeep.stands(redraw);
  }

  /** Superseded, and somebody at this tablet wants it back. */
  takeOver(): void {
    void this.link.run();
  }

  private live(): void {
    this.link.state.subscribe((state) => {
      if (state === "online") this.arrived();
      if (state === "unpaired") void this.pair();
    });
    // Storage may be lost while the token is not. A tablet that was never paired need not ask.
    if (this.program.identity.value || localStorage.getItem(PairedMark)) void this.link.run();
    else this.link.end("unpaired");
    this.commands.loaded();
    this.upkeep.start();
    void loadFeedback().catch(() => undefined);
    void this.playing.start();
    void navigator.storage?.persist?.().catch(() => false);
    stayAwake();
    window.addEventListener("online", () => this.link.retryNow());
    setInterval(() => this.tick(), TickMs);
    setInterval(() => void this.beat(), BeatEveryMs);
  }

  private arrived(): void {
    localStorage.setItem(PairedMark, "yes");
    this.pulse.reset();
    this.upkeep.arrived();
    this.watching.arrived();
    void this.beat();
  }

  private async beat(): Promise<void> {
    const kept = this.time.keep();
    if (kept) void this.store.putTime(kept).catch(() => undefined);
    for (const frame of this.unkept.values()) void this.store.putFrame(frame).catch(() => undefined);
    this.unkept.clear();
    const hub = this.link.online();
    if (hub) await this.pulse.beat(hub).catch(() => undefined);
    void this.receipts.kick();
    void this.outbox.kick();
    void this.playing.start();
    if (hub) void this.playing.report(hub, () => this.link.online() === hub).catch(() => undefined);
    if (hub) await rotateToken(this.time.now()).catch(() => undefined);
    await this.upkeep.beat();
  }

  private tick(): void {
    this.session.tick();
    this.commands.tick();
    this.watching.tick();
    this.upkeep.tick();
  }

  private openPolls(): Poll[] {
    const now = this.time.now();
    return this.program.showing.value.flatMap((document) =>
      document.kind === "poll" && isOpen(document.poll, now) ? [document.poll] : [],
    );
  }

  private async pair(): Promise<void> {
    this.session.end();
    localStorage.removeItem(PairedMark);
    await this.program.forget().catch(() => undefined);
    await this.playing.forget().catch(() => undefined);
    await this.pairing.run();
    void this.link.run();
  }

  private client(): ConstructorParameters<typeof Link>[0]["client"] {
    const withHub = (work: (hub: KioskHub) => Promise<void>) => {
      const hub = this.link.online();
      if (hub) void work(hub).catch(() => undefined);
    };
    return {
      published: (publication) => void this.sync.published(publication),
      removed: (removal) => void this.sync.removed(removal),
      countsChanged: (frames) => this.frames.counts(frames),
      resultsChanged: (frames) => this.frames.results(frames),
      execute: (command) => {
        const { kind } = command;
        if (kind === "superseded") this.link.end("superseded");
        else if (kind === "revoked") this.link.end("unpaired");
        else if (kind === "sync") withHub((hub) => this.sync.run(hub));
        else if (kind === "reload") void this.commands.reload(command);
        else if (kind === "identify") void this.commands.identify(command);
      },
    };
  }
}
