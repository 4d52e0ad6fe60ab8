import { expect, test } from "vitest";
import { FakeClock } from "../testing";
import { HubTime } from "./hubTime";

const Hub = 1_750_000_000_000;

test("never measured: the wall clock, and its quality says so", () => {
  const clock = new FakeClock();
  const time = new HubTime(clock, undefined);
  expect(time.now()).toBe(clock.wallMs);
  expect(time.quality).toBe("unknown");
  expect(time.keep()).toBeUndefined();
});

test("a beat sets the time, half the trip counted, however wrong the wall clock is", () => {
  const clock = new FakeClock();
  const time = new HubTime(clock, undefined);
  const begun = clock.monotonic();
  clock.advance(200);
  time.measure(Hub, begun);
  expect(time.now()).toBe(Hub + 100);
  expect(time.quality).toBe("synced");
  clock.advance(60_000);
  expect(time.now()).toBe(Hub + 60_100);
});

test("an offline restart carries the offset and says so", () => {
  const clock = new FakeClock();
  const before = new HubTime(clock, undefined);
  before.measure(Hub, clock.monotonic());
  const kept = before.keep();

  clock.wallMs += 3_600_000;
  clock.monotonicMs = 0;
  const after = new HubTime(clock, kept);
  expect(after.now()).toBe(Hub + 3_600_000);
  expect(after.quality).toBe("carried");
});

test("a clock that lost its time over the restart never takes hub time back", () => {
  const clock = new FakeClock();
  const before = new HubTime(clock, undefined);
  before.measure(Hub, clock.monotonic());
  clock.advance(5_000);
  const kept = before.keep();

  clock.wallMs = 0;
  const after = new HubTime(clock, kept);
  expect(after.now()).toBe(Hub + 5_000);
});

test("a wall clock set while running is noticed, and the next beat mends it", () => {
  const clock = new FakeClock();
  const time = new HubTime(clock, undefined);
  time.measure(Hub, clock.monotonic());
  clock.wallMs += 31_536_000_000;
  expect(time.quality).toBe("carried");
  time.measure(Hub + 10_000, clock.monotonic());
  expect(time.now()).toBe(Hub + 10_000);
  expect(time.quality).toBe("synced");
});
