import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Connection, Link } from "./link";

/** One connection that tests open and break. */
class FakeConnection implements Connection {
  readonly handlers = new Map<string, (...args: unknown[]) => void>();
  private closed: (() => void) | undefined;
  constructor(private readonly fails: boolean) {}
  async start() {
    if (this.fails) throw new Error("refused");
  }
  async stop() {
    this.break();
  }
  onclose(callback: () => void) {
    this.closed = callback;
  }
  async invoke() {
    return undefined;
  }
  on(method: string, handler: (...args: unknown[]) => void) {
    this.handlers.set(method, handler);
  }
  break() {
    const closed = this.closed;
    this.closed = undefined;
    closed?.();
  }
}

let connections: FakeConnection[];
let fails: boolean;
let paired: "paired" | "unpaired" | "unreachable";
let begun: number;

const link = () =>
  new Link({
    connect: () => {
      const connection = new FakeConnection(fails);
      connections.push(connection);
      return connection;
    },
    probe: async () => paired,
    client: {
      published: () => undefined,
      removed: () => undefined,
      countsChanged: () => undefined,
      resultsChanged: () => undefined,
      execute: () => undefined,
    },
    begin: async () => {
      begun++;
    },
    random: () => 1,
  });

beforeEach(() => {
  vi.useFakeTimers();
  connections = [];
  fails = false;
  paired = "paired";
  begun = 0;
});

afterEach(() => {
  vi.useRealTimers();
});

test("a refused connection is tried again for ever, never later than 15 s", async () => {
  fails = true;
  paired = "unreachable";
  const it = link();
  void it.run();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(connections.length).toBeGreaterThan(239);
  expect(it.state.value).toBe("offline");

  fails = false;
  await vi.advanceTimersByTimeAsync(15_000);
  expect(it.state.value).toBe("online");
});

test("a broken line comes back and begins anew", async () => {
  const it = link();
  void it.run();
  await vi.advanceTimersByTimeAsync(0);
  expect(it.online()).toBeDefined();
  connections[0]?.break();
  expect(it.online()).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1_000);
  expect([it.state.value, begun]).toEqual(["online", 2]);
});

test("a token that is no longer good ends it", async () => {
  fails = true;
  paired = "unpaired";
  const it = link();
  void it.run();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([it.state.value, connections.length]).toEqual(["unpaired", 1]);
});

test("superseded stays so until somebody asks for the line again", async () => {
  const it = link();
  void it.run();
  await vi.advanceTimersByTimeAsync(0);
  it.end("superseded");
  await vi.advanceTimersByTimeAsync(60_000);
  expect([it.state.value, connections.length]).toEqual(["superseded", 1]);
  void it.run();
  await vi.advanceTimersByTimeAsync(0);
  expect(it.state.value).toBe("online");
});

test("a draining node is left at this tablet's own time, and the next one is asked at once", async () => {
  const it = link();
  void it.run();
  await vi.advanceTimersByTimeAsync(0);
  connections[0]?.handlers.get("Draining")?.({ delayMs: 12_000 });
  await vi.advanceTimersByTimeAsync(11_999);
  expect(connections.length).toBe(1);
  await vi.advanceTimersByTimeAsync(2);
  expect([it.state.value, connections.length]).toEqual(["online", 2]);
});

test("a draining node that is gone early is not asked before this tablet's time", async () => {
  const it = link();
  void it.run();
  await vi.advanceTimersByTimeAsync(0);
  connections[0]?.handlers.get("Draining")?.({ delayMs: 12_000 });
  await vi.advanceTimersByTimeAsync(2_000);
  connections[0]?.break();
  await vi.advanceTimersByTimeAsync(9_900);
  expect(connections.length).toBe(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(connections.length).toBe(2);
});

test("the network coming back cuts the wait short", async () => {
  fails = true;
  paired = "unreachable";
  const it = link();
  void it.run();
  await vi.advanceTimersByTimeAsync(120_000);
  const before = connections.length;
  fails = false;
  it.retryNow();
  await vi.advanceTimersByTimeAsync(0);
  expect([it.state.value, connections.length]).toEqual(["online", before + 1]);
});
