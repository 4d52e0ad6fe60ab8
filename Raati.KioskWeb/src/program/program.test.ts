import type { Publication, Receipt, SyncReply, SyncRequest } from "@raati/contracts";
import { beforeEach, expect, test } from "vitest";
import { countingLosses, freshStorage } from "../testing";
import { digestOf } from "./digest";
import { Program } from "./program";
import { ProgramStore } from "./programStore";
import { ReceiptSender } from "./receipts";
import { ProgramSync } from "./sync";

const identity = {
  kioskId: "0190e000-0000-7000-8000-000000000001",
  name: "Ovi",
  storeId: "0190e000-0000-7000-8000-000000000002",
  storeName: "Keskusta",
  organizationName: "Osuuskauppa",
  placementId: "0190e000-0000-7000-8000-000000000003",
  timeZone: "Europe/Helsinki",
  staffTest: false,
};

const bulletin = (number: number, version = 1, offset?: number): Publication => ({
  id: `0190f000-0000-7000-8000-${String(number).padStart(12, "0")}`,
  version,
  kind: "bulletin",
  document: { title: { fi: `Tiedote ${number}` }, text: { fi: "Teksti" }, showsFromMs: 0 },
  offset,
});

/** The hub's side of Sync, by the book. */
class FakeHub {
  program: Publication[] = [];
  offset = 1;
  epoch = 1;
  readonly requests: SyncRequest[] = [];
  during: () => Promise<void> = async () => undefined;

  async sync(request: SyncRequest): Promise<SyncReply> {
    this.requests.push(request);
    const state = {
      epoch: this.epoch,
      offset: this.offset,
      proof: `proof of ${this.epoch}.${this.offset}`,
      digest: digestOf(this.program),
      hubTimeMs: 0,
      kiosk: identity,
      add: [],
      drop: [],
    };
    const held = request.held;
    const reply: SyncReply =
      request.digest === state.digest
        ? { ...state, outcome: "current" }
        : !held
          ? { ...state, outcome: "listNeeded" }
          : {
              ...state,
              outcome: "changes",
              add: this.program.filter((wanted) => !held.some((have) => have.id === wanted.id && have.version === wanted.version)),
              drop: held.filter((have) => !this.program.some((wanted) => wanted.id === have.id)).map((have) => have.id),
            };
    await this.during();
    return reply;
  }
}

let store: ProgramStore;
let hub: FakeHub;
let inUse = false;

const start = async () => {
  store = await ProgramStore.open(countingLosses());
  const program = new Program(store, await store.load(), { nowMs: () => 5, inUse: () => inUse }, () => undefined);
  const sync = new ProgramSync(program, { build: "b", instance: identity.kioskId, monotonic: () => 0, heard: async () => undefined });
  return { program, sync };
};

const states = async () => (await store.unsentReceipts(200)).map((receipt) => receipt.state).sort();

beforeEach(() => {
  freshStorage();
  hub = new FakeHub();
  inUse = false;
});

test("an empty tablet asks with its digest, then with its list, and holds the program", async () => {
  const { program, sync } = await start();
  hub.program = [bulletin(1), bulletin(2)];
  await sync.run(hub);
  expect(program.digest()).toBe(digestOf(hub.program));
  expect(hub.requests.map((request) => request.held)).toEqual([undefined, []]);
  expect(program.identity.value?.storeName).toBe("Keskusta");
});

test("a tablet that is current asks once and never sends a list", async () => {
  const { sync } = await start();
  await sync.run(hub);
  expect(hub.requests.length).toBe(1);
});

test("a restart holds what was held, and place and identity with it", async () => {
  const before = await start();
  hub.program = [bulletin(1, 3)];
  hub.offset = 9;
  await before.sync.run(hub);
  const after = await start();
  expect(after.program.digest()).toBe(digestOf(hub.program));
  expect([after.program.offset, after.program.epoch]).toEqual([9, 1]);
  expect(after.program.identity.value?.name).toBe("Ovi");
});

test("a push that overtakes the Sync reply is applied after it", async () => {
  const { program, sync } = await start();
  hub.program = [bulletin(1, 1)];
  hub.offset = 5;
  hub.during = () => sync.published(bulletin(1, 2, 6));
  await sync.run(hub);
  expect(program.refs()).toEqual([{ id: bulletin(1).id, version: 2 }]);
  expect(program.offset).toBe(6);
});

test("a removal that overtakes the reply which still adds is applied after it", async () => {
  const { program, sync } = await start();
  hub.program = [bulletin(1)];
  hub.offset = 5;
  hub.during = () => sync.removed({ id: bulletin(1).id, offset: 6 });
  await sync.run(hub);
  expect(program.refs()).toEqual([]);
});

test("a push from behind the place already reached changes nothing", async () => {
  const { program, sync } = await start();
  hub.program = [bulletin(1, 4)];
  hub.offset = 7;
  await sync.run(hub);
  await sync.published(bulletin(1, 3, 6));
  expect(program.refs()).toEqual([{ id: bulletin(1).id, version: 4 }]);
});

test("several pushes at one offset are all taken: a move brings many", async () => {
  const { program, sync } = await start();
  await sync.run(hub);
  await sync.published(bulletin(1, 1, 8));
  await sync.published(bulletin(2, 1, 8));
  expect(program.refs().length).toBe(2);
});

test("a database restored to an earlier state takes the tablet back with it", async () => {
  const { program, sync } = await start();
  hub.program = [bulletin(1), bulletin(2)];
  hub.offset = 40;
  await sync.run(hub);
  hub.program = [bulletin(1)];
  hub.offset = 12;
  hub.epoch = 2;
  await sync.run(hub);
  expect(program.digest()).toBe(digestOf(hub.program));
  expect([program.offset, program.epoch]).toEqual([12, 2]);
});

test("the hub's proof stays with the place it proves, over pushes and a restart, and goes with the next Sync", async () => {
  const before = await start();
  hub.offset = 5;
  await before.sync.run(hub);
  await before.sync.published({ ...bulletin(1, 1, 6), proof: "proof of 1.6" });
  expect([before.program.offset, before.program.proof]).toEqual([6, "proof of 1.6"]);
  await before.sync.removed({ id: bulletin(1).id, offset: 7, proof: "proof of 1.7" });

  const after = await start();
  await after.sync.run(hub);
  expect(hub.requests.at(0)?.proof).toBeUndefined();
  expect(hub.requests.at(-1)).toMatchObject({ epoch: 1, offset: 7, proof: "proof of 1.7" });
});

test("what a Sync gives is taken also in a version that is held: its document may be another", async () => {
  const { program, sync } = await start();
  hub.program = [bulletin(1)];
  await sync.run(hub);
  const again = { ...bulletin(1), document: { title: { fi: "Kirjoitettu uudestaan" }, text: { fi: "Teksti" }, showsFromMs: 0 } };
  hub.sync = async (request) => ({
    ...{ outcome: "changes", epoch: 2, offset: 9, digest: request.digest, hubTimeMs: 0, kiosk: identity, add: [again], drop: [] },
  });
  await sync.run(hub);
  const shown = program.showing.value[0];
  expect(shown?.kind === "bulletin" && shown.bulletin.title.fi).toBe("Kirjoitettu uudestaan");
});

test("received and applied are queued with the document, painted once a version, in use when a sitting delays it", async () => {
  const { program, sync } = await start();
  hub.program = [bulletin(1)];
  await sync.run(hub);
  expect(await states()).toEqual(["applied", "received"]);
  await program.painted(bulletin(1).id);
  await program.painted(bulletin(1).id);
  expect(await states()).toEqual(["applied", "painted", "received"]);

  inUse = true;
  await sync.published(bulletin(2, 1, 9));
  expect(
    (await store.unsentReceipts(200))
      .filter((receipt) => receipt.publicationId === bulletin(2).id)
      .map((receipt) => receipt.state)
      .sort(),
  ).toEqual(["applied", "inUse", "received"]);
});

const receiptsOf = async (state: Receipt["state"]) => (await store.unsentReceipts(200)).filter((receipt) => receipt.state === state);

test("what is dropped is told of as removed, in the version that was held; what was never held is not", async () => {
  const { program, sync } = await start();
  hub.program = [bulletin(1, 3), bulletin(2)];
  await sync.run(hub);
  await sync.removed({ id: bulletin(1).id, offset: 9 });
  await sync.removed({ id: bulletin(7).id, offset: 10 });
  expect(await receiptsOf("removed")).toEqual([{ publicationId: bulletin(1).id, version: 3, state: "removed", atMs: 5 }]);

  hub.program = [];
  hub.offset = 11;
  await sync.run(hub);
  expect((await receiptsOf("removed")).map((receipt) => receipt.publicationId)).toEqual([bulletin(1).id, bulletin(2).id]);
  expect(program.refs()).toEqual([]);
});

test("a removal that storage does not take is not told of", async () => {
  const { program, sync } = await start();
  hub.program = [bulletin(1)];
  await sync.run(hub);
  store.change = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
  await sync.removed({ id: bulletin(1).id, offset: 9 });
  expect(program.refs().length).toBe(1);
  expect(await receiptsOf("removed")).toEqual([]);
});

test("a takeover waits for no sitting: it is never in use", async () => {
  const { program, sync } = await start();
  await sync.run(hub);
  inUse = true;
  const document = { kind: "recall", color: "red", title: { fi: "Älä syö" }, text: {}, givenAtMs: 4, blocks: true };
  await sync.published({ ...bulletin(1, 1, 9), kind: "takeover", document });
  expect(program.showing.value.map((shown) => shown.kind)).toEqual(["takeover"]);
  expect(await states()).toEqual(["applied", "received"]);
});

test("a publication this build does not understand is held, shows nothing, and says why", async () => {
  const { program, sync } = await start();
  hub.program = [{ ...bulletin(1), kind: "unknown", document: { hologram: true } }];
  await sync.run(hub);
  expect(program.digest()).toBe(digestOf(hub.program));
  expect(program.showing.value.map((document) => document.kind)).toEqual(["failed"]);
  expect(await states()).toEqual(["failed", "received"]);
});

test("receipts stay queued until Acknowledge has returned", async () => {
  const { sync } = await start();
  hub.program = [bulletin(1)];
  await sync.run(hub);
  const sent: Receipt[][] = [];
  let fails = true;
  const sender = new ReceiptSender(store, () => ({
    acknowledge: async (receipts) => {
      sent.push(receipts);
      if (fails) throw new Error("closed");
    },
  }));
  await sender.kick();
  expect(await states()).toEqual(["applied", "received"]);
  fails = false;
  await sender.kick();
  expect(sent.length).toBe(2);
  expect(await states()).toEqual([]);
});

test("storage that takes no write leaves the set as it was, unacknowledged", async () => {
  const { program, sync } = await start();
  hub.program = [bulletin(1)];
  const change = store.change.bind(store);
  store.change = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
  await sync.run(hub);
  expect(program.refs()).toEqual([]);
  expect(await states()).toEqual([]);

  store.change = change;
  await sync.run(hub);
  expect(program.digest()).toBe(digestOf(hub.program));
});

test("what an earlier build kept without knowing its kind is asked for again after an update", async () => {
  hub.program = [bulletin(1)];
  const before = await start();
  await before.sync.run({ ...hub, sync: async (request) => readAsUnknown(await hub.sync(request)) } as FakeHub);
  expect(before.program.refs()).toHaveLength(1);
  expect(before.program.showing.value[0]?.kind).toBe("failed");

  const after = await start();
  await after.sync.run(hub);

  expect(after.program.showing.value[0]?.kind).toBe("bulletin");
  expect(after.program.digest()).toBe(digestOf(hub.program));
});

const readAsUnknown = (reply: SyncReply): SyncReply => ({
  ...reply,
  add: reply.add.map((publication) => ({ ...publication, kind: "unknown" })),
});
