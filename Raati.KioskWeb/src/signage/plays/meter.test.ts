import { expect, test } from "vitest";
import { Meter } from "./meter";

const meterAt = (fromMs: number) => new Meter(() => ({ fromMs, timeQuality: "synced" }));

test("a slide was seen from the frame after the one that drew it to the last one", () => {
  const meter = meterAt(5_000);
  for (const at of [100, 116, 132, 148]) meter.frame(at);
  expect(meter.seen()).toEqual({ fromMs: 5_000, timeQuality: "synced", seenMs: 32 });
});

test("a slide whose frames never came was not seen", () => {
  const meter = meterAt(5_000);
  expect(meter.seen()).toBeUndefined();
  meter.frame(100);
  expect(meter.seen()).toBeUndefined();
  meter.frame(116);
  expect(meter.seen()).toBeUndefined();
});

test("what lies between two frames that are over a second apart is none of it", () => {
  const meter = meterAt(0);
  for (const at of [0, 16, 1_000, 61_000, 61_500]) meter.frame(at);
  expect(meter.seen()?.seenMs).toBe(984 + 500);
});
