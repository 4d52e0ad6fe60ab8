import { beforeEach, expect, test } from "vitest";
import { countingLosses, FakeClock, freshStorage } from "../testing";
import { HubTime } from "../time/hubTime";
import { Outbox } from "./outbox";
import { draft, FakeHub, vote } from "./testing";
import { Vault } from "./vault";

let clock: FakeClock;
let time: HubTime;
let hub: FakeHub | undefined;

const open = async () => Outbox.open(await Vault.open(countingLosses()), clock, time, () => hub);

beforeEach(() => {
  freshStorage();
  clock = new FakeClock();
  time = new HubTime(clock, undefined);
  time.measure(1_750_000_000_000, clock.monotonic());
  hub = undefined;
});

test("what was voted offline is handed in once there is a hub, numbered in the order it was sealed", async () => {
  const outbox = await open();
  await vote(outbox, 1);
  clock.advance(4_000);
  await vote(outbox, 2);
  expect(outbox.waiting.value).toBe(2);

  hub = new FakeHub();
  await outbox.kick();

  const [first, second] = [...hub.ledger.values()].sort((a, b) => a.kioskSequence - b.kioskSequence);
  expect([first?.kioskSequence, second?.kioskSequence]).toEqual([1, 2]);
  expect(first?.sincePreviousMs).toBeUndefined();
  expect(second?.sincePreviousMs).toBe(4_000);
  expect(outbox.waiting.value).toBe(0);
});

test("a draft is not handed in, and a restart seals it at the time it was answered", async () => {
  const before = await open();
  await before.answer(draft(1));
  hub = new FakeHub();
  await before.kick();
  expect(hub.ledger.size).toBe(0);

  clock.advance(7_200_000);
  const after = await open();
  await after.kick();
  const ballot = hub.ledger.get(draft(1).id);
  expect(ballot?.castAtMs).toBe(1_750_000_000_000);
  expect(ballot?.timeQuality).toBe("synced");
});

test("the numbering goes on after a restart", async () => {
  await vote(await open(), 1);
  const after = await open();
  await vote(after, 2);
  hub = new FakeHub();
  await after.kick();
  expect([...hub.ledger.values()].map((ballot) => ballot.kioskSequence).sort()).toEqual([1, 2]);
});

test("answers leave in the order of their questions", async () => {
  const outbox = await open();
  await vote(outbox, 1, {
    answers: [
      { questionId: 3, optionIds: [1] },
      { questionId: 1, optionIds: [2] },
    ],
  });
  hub = new FakeHub();
  await outbox.kick();
  expect(hub.ledger.get(draft(1).id)?.answers.map((answer) => answer.questionId)).toEqual([1, 3]);
});

test("one that always fails is parked and nothing behind it waits", async () => {
  const outbox = await open();
  for (let number = 1; number <= 120; number++) await vote(outbox, number);
  const poisoned = draft(60).id;
  hub = new FakeHub();
  hub.breaks = (ballot) => ballot.id === poisoned;
  await outbox.kick();
  expect(hub.ledger.size).toBe(119);
  expect(outbox.parked).toBe(1);
  expect(outbox.waiting.value).toBe(0);
});

test("a hub that fails everything empties nothing into the parking", async () => {
  const outbox = await open();
  for (let number = 1; number <= 20; number++) await vote(outbox, number);
  hub = new FakeHub();
  hub.breaks = () => true;
  await outbox.kick();
  expect(outbox.parked).toBe(0);
  expect(outbox.waiting.value).toBe(20);
  expect(hub.calls.length).toBeLessThan(15);

  hub.breaks = () => false;
  clock.advance(60_000);
  await outbox.kick();
  expect(hub.ledger.size).toBe(20);
});

test("one refused for ever is parked and stays parked, one not understood is kept and sent again", async () => {
  const outbox = await open();
  for (let number = 1; number <= 3; number++) await vote(outbox, number);
  hub = new FakeHub();
  hub.outcome = (ballot) => (ballot.id === draft(1).id ? "optionUnknown" : ballot.id === draft(2).id ? "unknown" : "accepted");
  await outbox.kick();
  expect(outbox.parked).toBe(1);
  expect(outbox.waiting.value).toBe(1);

  hub.outcome = () => "accepted";
  const after = await open();
  await after.kick();
  expect([...hub.ledger.keys()].sort()).toEqual([draft(2).id, draft(3).id]);
  expect(after.parked).toBe(1);
});

test("one too large to send is parked without a call", async () => {
  const outbox = await open();
  await vote(outbox, 1, { answers: Array.from({ length: 3_000 }, (_, id) => ({ questionId: id, optionIds: [1] })) });
  await vote(outbox, 2);
  hub = new FakeHub();
  await outbox.kick();
  expect([...hub.ledger.keys()]).toEqual([draft(2).id]);
  expect(outbox.parked).toBe(1);
});

test("a line that breaks with many in flight is tried with fewer, and past the breaker with the others", async () => {
  const outbox = await open();
  for (let number = 1; number <= 8; number++) await vote(outbox, number);
  const working = new FakeHub();
  const breaker = draft(8).id;
  const cast = working.cast.bind(working);
  working.cast = (ballots) => {
    if (!ballots.some((ballot) => ballot.id === breaker)) return cast(ballots);
    hub = undefined;
    return Promise.reject(new Error("closed"));
  };
  for (let connection = 0; connection < 6; connection++) {
    hub = working;
    await outbox.kick();
  }
  expect(working.ledger.size).toBe(7);
});

test("what was handed in is handed in again when the hub's epoch rises, and counted once", async () => {
  const outbox = await open();
  hub = new FakeHub();
  await outbox.epochSeen(1);
  for (let number = 1; number <= 3; number++) await vote(outbox, number);
  await outbox.kick();
  hub.ledger.clear();

  await outbox.epochSeen(1);
  await outbox.kick();
  expect(hub.ledger.size).toBe(0);

  await outbox.epochSeen(2);
  await outbox.kick();
  expect(hub.ledger.size).toBe(3);
});

test("what was handed in is forgotten after 8 days", async () => {
  const outbox = await open();
  hub = new FakeHub();
  await outbox.epochSeen(1);
  await vote(outbox, 1);
  await outbox.kick();
  hub.ledger.clear();

  clock.advance(9 * 86_400_000);
  await outbox.kick();
  await outbox.epochSeen(2);
  await outbox.kick();
  expect(hub.ledger.size).toBe(0);
});

test("what the hub refused for ever is told of for 60 days", async () => {
  const outbox = await open();
  await vote(outbox, 1);
  hub = new FakeHub();
  hub.outcome = () => "conflict";
  await outbox.kick();
  clock.advance(59 * 86_400_000);
  await outbox.kick();
  expect(outbox.parked).toBe(1);
  clock.advance(2 * 86_400_000);
  await outbox.kick();
  expect(outbox.parked).toBe(0);
});

test("ten thousand drain in chunks within the bounds, one poisoned among them", { timeout: 60_000 }, async () => {
  const vault = await Vault.open(countingLosses());
  await vault.run(async (database) => {
    const tx = database.transaction("ballots", "readwrite");
    for (let number = 1; number <= 10_000; number++) {
      const { answeredAtMs, ...rest } = draft(number);
      void tx.store.put({ ...rest, channel: "tablet", kioskSequence: number, castAtMs: answeredAtMs }, number);
    }
    await tx.done;
  });
  const outbox = await open();
  hub = new FakeHub();
  hub.breaks = (ballot) => ballot.kioskSequence === 5_000;
  await outbox.kick();
  expect(hub.ledger.size).toBe(9_999);
  expect(outbox.parked).toBe(1);
  expect(Math.max(...hub.calls)).toBeLessThanOrEqual(50);
});
