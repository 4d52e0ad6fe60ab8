import { expect, test } from "vitest";
import { advances, StallMs, type Watch } from "./stall";

test("a video that stands still for two seconds has stalled; one that moves now and then has not", () => {
  let watch: Watch | undefined;
  for (const now of [0, 500, 1_000, 1_500]) watch = advances(watch, 3, now);
  expect(watch?.stalled).toBe(false);
  expect(advances(watch, 3.1, StallMs).stalled).toBe(false);
  expect(advances(watch, 3, StallMs).stalled).toBe(true);
});
