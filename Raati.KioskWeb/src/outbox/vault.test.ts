import { forceCloseDatabase } from "fake-indexeddb";
import { openDB, unwrap } from "idb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { countingLosses, FakeClock, freshStorage } from "../testing";
import { HubTime } from "../time/hubTime";
import { Outbox } from "./outbox";
import { draft, FakeHub, vote } from "./testing";
import { Vault } from "./vault";

const Main = "raati-outbox";
const Reserve = "raati-outbox-2";

let clock: FakeClock;
let time: HubTime;
let hub: FakeHub | undefined;
let losses: ReturnType<typeof countingLosses>;
/** What the browser makes of opening a database of this name; as it is when absent. */
let trouble: Map<string, () => IDBOpenDBRequest>;

const open = async () => Outbox.open(await Vault.open(losses), clock, time, () => hub);

/** Opens while the time-outs run out; IndexedDB itself does not stand on these timers. */
const openInTrouble = async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const opening = open();
  for (let second = 0; second < 20; second++) {
    for (let turn = 0; turn < 30; turn++) await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(1_000);
  }
  vi.useRealTimers();
  return await opening;
};

const error = (name: string) => (): IDBOpenDBRequest => {
  throw new DOMException("trouble", name);
};

/** As this IndexedDB has it: a request without an answer yet. */
interface PendingRequest extends IDBOpenDBRequest {
  readyState: "pending" | "done";
  result: IDBDatabase;
  listeners: { type: string; callback: () => void }[];
}

/** Never answers, unless it is answered. */
const hang = (): PendingRequest => new (IDBOpenDBRequest as unknown as new () => PendingRequest)();

const answer = async (request: PendingRequest) => {
  const db = await openDB(Main);
  Object.assign(request, { readyState: "done", result: unwrap(db) });
  for (const { type, callback } of request.listeners) if (type === "success") callback.call(request);
};

/** A beat: what could not be done before is done now. */
const beats = async (outbox: Outbox) => {
  for (let beat = 0; beat < 3; beat++) {
    await outbox.kick();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

const delivered = () => [...(hub?.ledger.keys() ?? [])].sort();

beforeEach(() => {
  freshStorage();
  clock = new FakeClock();
  time = new HubTime(clock, undefined);
  time.measure(1_750_000_000_000, clock.monotonic());
  hub = undefined;
  losses = countingLosses();
  trouble = new Map();
  const working = indexedDB.open.bind(indexedDB);
  indexedDB.open = (name, version) => trouble.get(name)?.() ?? working(name, version);
  indexedDB.deleteDatabase = () => {
    throw new Error("a ballot lies there");
  };
});

afterEach(() => vi.useRealTimers());

test("a database that fails to open once is opened again with all that lies in it", async () => {
  await vote(await open(), 1);
  trouble.set(Main, () => {
    trouble.delete(Main);
    return error("UnknownError")();
  });
  const after = await openInTrouble();
  expect(after.waiting.value).toBe(1);
  expect(losses.count).toBe(0);
});

test("one that errs for ever is left as it is: the reserve takes over, and what lies in both is handed in once it opens", async () => {
  const before = await open();
  await vote(before, 1);
  await before.answer(draft(2));
  trouble.set(Main, error("UnknownError"));

  const reserve = await openInTrouble();
  await vote(reserve, 3);
  expect([reserve.waiting.value, reserve.parked, losses.count]).toEqual([1, 1, 1]);
  hub = new FakeHub();
  await beats(reserve);
  expect(delivered()).toEqual([draft(3).id]);
  expect(reserve.parked).toBe(1);

  trouble.clear();
  await beats(reserve);
  expect(delivered()).toEqual([draft(1).id, draft(2).id, draft(3).id]);
  expect([reserve.waiting.value, reserve.parked]).toEqual([0, 0]);
});

test("one that hangs is waited for, then the reserve takes over, and the next start finds both", async () => {
  await vote(await open(), 1);
  trouble.set(Main, hang);
  const reserve = await openInTrouble();
  await vote(reserve, 2);
  await vote(reserve, 3);

  trouble.clear();
  const after = await open();
  hub = new FakeHub();
  await beats(after);
  expect(delivered()).toEqual([draft(1).id, draft(2).id, draft(3).id]);
  expect(new Set([...hub.ledger.values()].map((ballot) => ballot.kioskSequence)).size).toBe(3);
});

test.each([
  ["in time is waited for", 7_000, 0],
  ["after its time is emptied into the reserve", 12_000, 1],
])("one that answers late %s", async (_, afterMs, lost) => {
  await vote(await open(), 1);
  trouble.set(Main, () => {
    trouble.delete(Main);
    const late = hang();
    setTimeout(() => void answer(late), afterMs);
    return late;
  });
  const outbox = await openInTrouble();
  expect(losses.count).toBe(lost);
  hub = new FakeHub();
  await beats(outbox);
  expect(delivered()).toEqual([draft(1).id]);
  expect(outbox.parked).toBe(0);
});

test("with neither to be opened votes are taken and handed in, and written once one opens", async () => {
  trouble.set(Main, error("UnknownError")).set(Reserve, error("UnknownError"));
  const outbox = await openInTrouble();
  await vote(outbox, 1);
  expect([outbox.waiting.value, outbox.parked]).toEqual([1, 1]);

  trouble.clear();
  await outbox.kick();
  const after = await open();
  expect(after.waiting.value).toBe(1);
  hub = new FakeHub();
  await after.kick();
  expect(delivered()).toEqual([draft(1).id]);
});

test("after a roll-back the newer build's database is opened as it is", async () => {
  await vote(await open(), 1);
  (await openDB(Main, 3, { upgrade: (db) => void db.createObjectStore("plays") })).close();
  const after = await open();
  expect([after.waiting.value, losses.count]).toEqual([1, 0]);
  await vote(after, 2);
  expect(after.waiting.value).toBe(2);
});

test("a newer build's database that lacks a store is left alone", async () => {
  (await openDB(Main, 3, { upgrade: (db) => void db.createObjectStore("plays") })).close();
  const outbox = await openInTrouble();
  await vote(outbox, 1);
  expect((await openDB(Main)).version).toBe(3);
  expect((await openDB(Reserve)).objectStoreNames.contains("ballots")).toBe(true);
  expect(outbox.waiting.value).toBe(1);
});

test("closed by the browser it is opened again", async () => {
  const vault = await Vault.open(losses);
  const outbox = await Outbox.open(vault, clock, time, () => hub);
  await vote(outbox, 1);
  await vault.run(async (db) => forceCloseDatabase(db as never));
  await vote(outbox, 2);
  expect(outbox.waiting.value).toBe(2);
  expect((await open()).waiting.value).toBe(2);
  expect(losses.count).toBe(0);
});

test("closed to let another page have its way it is opened again, and emptied meanwhile that is counted", async () => {
  const outbox = await open();
  await vote(outbox, 1);
  (await openDB(Main, 2)).close();
  await vote(outbox, 2);
  expect(outbox.waiting.value).toBe(2);
  expect(losses.count).toBe(0);

  await new Promise((resolve) => {
    IDBFactory.prototype.deleteDatabase.call(indexedDB, Main).onsuccess = resolve;
  });
  await vote(outbox, 3);
  expect(losses.count).toBe(1);
});
