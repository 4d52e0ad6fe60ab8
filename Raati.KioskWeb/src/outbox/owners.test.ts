import { beforeEach, expect, test } from "vitest";
import { countingLosses, FakeClock, freshStorage } from "../testing";
import { HubTime } from "../time/hubTime";
import { Outbox } from "./outbox";
import { draft, FakeHub, vote } from "./testing";
import { Vault } from "./vault";

const DayMs = 86_400_000;
const north = { organizationId: "0190e000-0000-7000-8000-00000000000a", placementId: "0190d000-0000-7000-8000-00000000000a" };
const south = { organizationId: "0190e000-0000-7000-8000-00000000000b", placementId: "0190d000-0000-7000-8000-00000000000b" };

let clock: FakeClock;
let time: HubTime;
let hub: FakeHub | undefined;

const open = async () => Outbox.open(await Vault.open(countingLosses()), clock, time, () => hub);

const opinion = (number: number, whose: typeof north) => ({
  ...{ id: draft(number).id, sittingId: draft(1).sittingId, placementId: whose.placementId, mood: "good", language: "fi" },
  ...{ leftAtMs: time.now(), timeQuality: "synced" },
});

/** What a hub was handed while the tablet was paired to it. */
const handedIn = async (outbox: Outbox, whose: typeof north): Promise<string[]> => {
  hub = undefined;
  await outbox.identified(whose);
  hub = new FakeHub();
  await outbox.kick();
  return [...hub.ledger.keys(), ...hub.feedback.map((item) => item.id)].sort();
};

beforeEach(() => {
  freshStorage();
  clock = new FakeClock();
  time = new HubTime(clock, undefined);
  time.measure(1_750_000_000_000, clock.monotonic());
  hub = undefined;
});

test("what was left in one organization is handed in to no other, and when the tablet is back there", async () => {
  const outbox = await open();
  await outbox.identified(north);
  await vote(outbox, 1, { placementId: north.placementId });
  await outbox.leave(opinion(2, north) as never);
  await outbox.identified(south);
  expect(outbox.waiting.value).toBe(0);
  await vote(outbox, 3, { placementId: south.placementId });
  expect(outbox.waiting.value).toBe(1);

  expect(await handedIn(outbox, south)).toEqual([draft(3).id]);
  expect(outbox.waiting.value).toBe(0);
  expect(await handedIn(outbox, north)).toEqual([draft(1).id, draft(2).id]);
});

test("nor after a restart, nor by way of memory", async () => {
  const before = await open();
  await before.identified(north);
  await vote(before, 1, { placementId: north.placementId });
  const outbox = await open();
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  await vote(outbox, 2, { placementId: north.placementId });
  expect(await handedIn(outbox, south)).toEqual([]);
  IDBObjectStore.prototype.put = put;
  const after = await open();
  expect(await handedIn(after, south)).toEqual([]);
  expect(await handedIn(outbox, north)).toEqual([draft(1).id, draft(2).id]);
});

test("each organization has an epoch of its own, and what was handed in to one goes again to that one only", async () => {
  const outbox = await open();
  await outbox.identified(north);
  await outbox.epochSeen(1);
  await vote(outbox, 1, { placementId: north.placementId });
  expect(await handedIn(outbox, north)).toEqual([draft(1).id]);

  await outbox.identified(south);
  await outbox.epochSeen(7);
  await outbox.epochSeen(8);
  expect(await handedIn(outbox, south)).toEqual([]);

  await outbox.identified(north);
  await outbox.epochSeen(2);
  expect(await handedIn(outbox, north)).toEqual([draft(1).id]);
});

test("an epoch from before there were several is the organization's own", async () => {
  const outbox = await open();
  await outbox.epochSeen(1);
  await vote(outbox, 1);
  expect(await handedIn(outbox, north)).toEqual([draft(1).id]);
  await outbox.epochSeen(2);
  expect(await handedIn(outbox, north)).toEqual([draft(1).id]);
  await outbox.identified(south);
  await outbox.epochSeen(9);
  await outbox.identified(north);
  await outbox.epochSeen(2);
  expect(await handedIn(outbox, north)).toEqual([]);
});

test.each([
  [29, [draft(1).id, draft(2).id]],
  [31, []],
])("%s days after they were left they are there, or given up", async (days, there) => {
  const outbox = await open();
  await outbox.identified(north);
  await vote(outbox, 1, { placementId: north.placementId });
  await outbox.leave(opinion(2, north) as never);
  await outbox.identified(south);
  clock.advance(days * DayMs);
  await outbox.kick();
  expect(await handedIn(await open(), north)).toEqual(there);
});
