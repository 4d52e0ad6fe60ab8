import type { KioskIdentity, MediaRef, PublicationRef } from "@raati/contracts";
import { Link } from "../link/link";
import { Pairing } from "../pairing/pairing";
import { Cell } from "../platform/cell";
import { systemClock } from "../platform/clock";
import { afterNextFrame } from "../platform/frame";
import { isOpen, type Poll } from "../program/documents";
import { Program } from "../program/program";
import { Frames } from "../results/frames";
import type { OpenFile, Signage } from "../signage/signage";
import { Session } from "../sitting/session";
import { settingsIn, waysOf } from "../sitting/ways";
import type { ShownTablet } from "../tablet";
import { HubTime } from "../time/hubTime";
import type { PreviewMessage } from "./message";

const nowhere = async (): Promise<void> => undefined;

/** What is answered here goes nowhere: there is no outbox to put it into. */
const noOutbox = { answer: nowhere, seal: nowhere, leave: nowhere };

/** Nothing is kept either. */
const noStore = { change: nowhere, putReceipt: nowhere, clear: nowhere };

const silent = () => {};
const noClient = { published: silent, removed: silent, countsChanged: silent, resultsChanged: silent, execute: silent };

const never = () => {
  throw new Error("a preview has no hub");
};

const identityOf = ({ organizationName, storeName }: PreviewMessage): KioskIdentity => ({
  kioskId: "preview",
  name: "preview",
  storeId: "preview",
  placementId: "preview",
  timeZone: "Europe/Helsinki",
  staffTest: true,
  organizationName,
  storeName,
});

/** The tablet's screens with nothing behind them: no hub, no storage, no worker, and no way for a vote to leave. */
export class PreviewTablet implements ShownTablet {
  readonly identifying = new Cell(false);
  readonly pairing = new Pairing();
  readonly frames = new Frames([], () => {});
  readonly time = new HubTime(systemClock, undefined);
  readonly link = new Link({ connect: never, probe: async () => "unreachable", client: noClient, begin: nowhere });
  readonly program: Program;
  readonly session: Session;
  /** Everything is on; its files are those that the console gave. */
  readonly signage = new Cell<Signage | undefined>({
    isOn: () => true,
    isOpen: () => true,
    has: (sha256) => this.files.has(sha256),
    open: async (media) => this.open(media),
    suspect: () => {},
    stands: () => () => {},
    takesTurns: (id) => this.alone === undefined || this.alone === id,
  });
  private files: ReadonlyMap<string, Blob> = new Map();
  private alone: string | undefined;
  private shown = 0;
  private language: PreviewMessage["language"] = "fi";

  constructor() {
    const receipts = { nowMs: () => this.time.now(), inUse: () => false, isComplete: () => true };
    this.program = new Program(noStore, { held: [], place: undefined }, receipts, () => {});
    this.session = new Session({
      clock: systemClock,
      time: this.time,
      outbox: noOutbox,
      identity: () => this.program.identity.value,
      openPolls: () => this.openPolls(),
      // Whoever looks chooses the language; it stays when nobody touches.
      ways: () => ({ ...waysOf(settingsIn(this.program.showing.value)), home: this.language }),
      painted: afterNextFrame,
    });
    this.link.state.value = "online";
  }

  takeOver(): void {}

  /** Shows these documents from the idle screen on, whoever was tapping at them. */
  async show(message: PreviewMessage): Promise<void> {
    this.shown++;
    const version = this.shown;
    this.files = new Map(message.files.map(({ sha256, bytes }) => [sha256, bytes]));
    this.alone = message.alone;
    this.frames.results(message.frames);
    const kept = new Set(message.publications.map(({ id }) => id));
    const gone = this.program.refs().filter(({ id }: PublicationRef) => !kept.has(id));
    await this.program.change(
      message.publications.map((publication) => ({ ...publication, version })),
      gone.map(({ id }) => id),
      { epoch: 1, offset: version, identity: identityOf(message) },
    );
    if (version !== this.shown) return;
    this.language = message.language;
    this.session.end();
  }

  private open({ sha256 }: MediaRef): OpenFile {
    const bytes = this.files.get(sha256);
    if (!bytes) throw new Error(`no file ${sha256}`);
    const url = URL.createObjectURL(bytes);
    return { url, close: () => URL.revokeObjectURL(url) };
  }

  private openPolls(): Poll[] {
    const now = this.time.now();
    return this.program.showing.value.flatMap((document) =>
      document.kind === "poll" && isOpen(document.poll, now) ? [document.poll] : [],
    );
  }
}
