import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import type { LossCounter } from "./platform/database";

/** Clocks that only tests advance. The wall can be set apart from the monotonic one. */
export class FakeClock {
  wallMs = 1_800_000_000_000;
  monotonicMs = 1_000;
  wall = () => this.wallMs;
  monotonic = () => this.monotonicMs;

  advance(ms: number): void {
    this.wallMs += ms;
    this.monotonicMs += ms;
  }
}

/** A browser that has never been here. */
export const freshStorage = (): void => {
  globalThis.indexedDB = new IDBFactory();
};

export const countingLosses = (): LossCounter & { count: number } => ({
  count: 0,
  read() {
    return this.count;
  },
  add() {
    this.count++;
  },
});
