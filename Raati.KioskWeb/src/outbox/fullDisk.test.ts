import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { countingLosses, FakeClock, freshStorage } from "../testing";
import { HubTime } from "../time/hubTime";
import { Outbox } from "./outbox";
import { draft, FakeHub, vote } from "./testing";
import { MostUnsaved } from "./unsaved";
import { Vault } from "./vault";

let clock: FakeClock;
let time: HubTime;
let hub: FakeHub | undefined;

const open = async () => Outbox.open(await Vault.open(countingLosses()), clock, time, () => hub);

const fill = () =>
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });

beforeEach(() => {
  freshStorage();
  clock = new FakeClock();
  time = new HubTime(clock, undefined);
  time.measure(1_750_000_000_000, clock.monotonic());
  hub = undefined;
});

afterEach(() => vi.restoreAllMocks());

test("with a full disk what was stored and what could not be is handed in, and is not sent twice", async () => {
  const outbox = await open();
  for (let number = 1; number <= 120; number++) await vote(outbox, number);
  fill();
  for (let number = 121; number <= 130; number++) await vote(outbox, number);
  expect(outbox.waiting.value).toBe(130);

  hub = new FakeHub();
  await outbox.kick();
  expect(hub.ledger.size).toBe(130);
  expect([outbox.waiting.value, outbox.parked]).toEqual([0, 0]);
  const calls = hub.calls.length;
  await outbox.kick();
  expect(hub.calls.length).toBe(calls);

  vi.restoreAllMocks();
  expect((await open()).waiting.value).toBe(0);
});

test("what was handed in from memory is kept once the disk takes it, and its draft is not sealed again", async () => {
  const outbox = await open();
  await outbox.answer(draft(1));
  fill();
  await outbox.seal(draft(1).id);
  hub = new FakeHub();
  await outbox.epochSeen(1);
  await outbox.kick();
  expect(hub.ledger.size).toBe(1);

  vi.restoreAllMocks();
  await outbox.epochSeen(1);
  await outbox.kick();
  hub.ledger.clear();
  const after = await open();
  await after.kick();
  expect(hub.ledger.size).toBe(0);
  await after.epochSeen(2);
  await after.kick();
  expect([...hub.ledger.keys()]).toEqual([draft(1).id]);
});

test("one that the hub refuses holds up nothing although it can't be put aside", async () => {
  const outbox = await open();
  await vote(outbox, 1);
  fill();
  await vote(outbox, 2);
  await vote(outbox, 3);
  hub = new FakeHub();
  hub.outcome = (ballot) => (ballot.id === draft(3).id || ballot.id === draft(1).id ? "optionUnknown" : "accepted");
  await outbox.kick();
  expect([...hub.ledger.keys()]).toEqual([draft(2).id]);
  expect([outbox.waiting.value, outbox.parked]).toEqual([0, 2]);
});

test("feedback that storage does not take is handed in as well", async () => {
  const outbox = await open();
  fill();
  await outbox.leave({
    id: draft(1).id,
    sittingId: draft(1).sittingId,
    placementId: draft(1).placementId,
    mood: "good",
    language: "fi",
    leftAtMs: 1,
    timeQuality: "synced",
  });
  expect(outbox.waiting.value).toBe(1);
  hub = new FakeHub();
  await outbox.kick();
  expect(hub.feedback.map((item) => item.id)).toEqual([draft(1).id]);
  expect(outbox.waiting.value).toBe(0);
});

test("memory is bounded: what the hub has gives way, and beyond that what comes is lost and told", { timeout: 60_000 }, async () => {
  const outbox = await open();
  fill();
  hub = new FakeHub();
  for (let number = 1; number <= 100; number++) await vote(outbox, number);
  await outbox.kick();
  hub = undefined;
  for (let number = 101; number <= 100 + MostUnsaved; number++) await vote(outbox, number);
  expect([outbox.waiting.value, outbox.parked]).toEqual([MostUnsaved, 0]);
  await vote(outbox, 100 + MostUnsaved + 1);
  expect([outbox.waiting.value, outbox.parked]).toEqual([MostUnsaved, 1]);
});
