import type { Receipt } from "@raati/contracts";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Commands } from "./commands";

const kept = new Map<string, string>();
const keep = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
};

function stand() {
  const said: Receipt[] = [];
  const state = { inUse: false, now: 1_000, shown: [] as boolean[], reloads: 0 };
  const frames: (() => void)[] = [];
  const commands = new Commands({
    nowMs: () => state.now,
    inUse: () => state.inUse,
    report: async (receipt) => void said.push(receipt),
    identify: (on) => state.shown.push(on),
    reload: () => state.reloads++,
    painted: (then) => frames.push(then),
    keep,
  });
  const words = () => said.map((receipt) => `${receipt.publicationId} ${receipt.version} ${receipt.state}`);
  const paint = () => {
    for (const then of frames.splice(0)) then();
  };
  return { commands, state, words, paint };
}

afterEach(() => {
  kept.clear();
  vi.useRealTimers();
});

describe("A tablet that is asked who it is", () => {
  it("says what it did, and that it is on the glass only after a frame", async () => {
    const { commands, words, paint, state } = stand();
    await commands.identify({ id: "c1", kind: "identify" });
    expect(words()).toEqual(["c1 0 received", "c1 0 applied"]);
    paint();
    expect(words()).toEqual(["c1 0 received", "c1 0 applied", "c1 0 painted"]);
    expect(state.shown).toEqual([true]);
  });

  it("shows it for 30 seconds from the last time it was asked", async () => {
    vi.useFakeTimers();
    const { commands, state } = stand();
    await commands.identify({ id: "c1", kind: "identify" });
    await vi.advanceTimersByTimeAsync(20_000);
    await commands.identify({ id: "c2", kind: "identify" });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(state.shown).toEqual([true, true]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(state.shown).toEqual([true, true, false]);
  });
});

describe("A tablet that is asked to reload", () => {
  it("waits for the sitting to end, and says so", async () => {
    const { commands, state, words } = stand();
    state.inUse = true;
    await commands.reload({ id: "c1", kind: "reload" });
    commands.tick();
    expect(state.reloads).toBe(0);
    expect(words()).toEqual(["c1 0 received", "c1 0 inUse"]);
    state.inUse = false;
    commands.tick();
    commands.tick();
    await vi.waitFor(() => expect(state.reloads).toBe(1));
    expect(words().at(-1)).toBe("c1 0 applied");
  });

  it("is on the glass with the first frame of the next load, once", async () => {
    const before = stand();
    await before.commands.reload({ id: "c1", kind: "reload" });
    before.commands.tick();
    const after = stand();
    after.commands.loaded();
    expect(after.words()).toEqual([]);
    after.paint();
    expect(after.words()).toEqual(["c1 0 painted"]);
    const later = stand();
    later.commands.loaded();
    later.paint();
    expect(later.words()).toEqual([]);
  });

  it("does not take a load of next week for the one it was asked for", async () => {
    const before = stand();
    await before.commands.reload({ id: "c1", kind: "reload" });
    before.commands.tick();
    const after = stand();
    after.state.now += 7 * 86_400_000;
    after.commands.loaded();
    after.paint();
    expect(after.words()).toEqual([]);
  });
});
