import type { ChangeNotice, ConsoleClient } from "@raati/contracts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { HubLine } from "./hubLine";
import { relay } from "./relay";

/** A SignalR connection in the test's hands. */
class FakeConnection {
  stopped = 0;
  asked: unknown[] = [];
  open: () => void = () => {};
  refuse: (why: Error) => void = () => {};
  close: () => void = () => {};
  readonly #handlers = new Map<string, (...args: unknown[]) => void>();
  start() {
    return new Promise<void>((resolve, reject) => {
      this.open = resolve;
      this.refuse = reject;
    });
  }
  async stop() {
    this.stopped++;
  }
  async invoke<T>(method: string, ...args: unknown[]): Promise<T> {
    this.asked.push([method, ...args]);
    return "answer" as T;
  }
  on(method: string, handler: (...args: unknown[]) => void) {
    this.#handlers.set(method, handler);
  }
  onclose(closed: () => void) {
    this.close = closed;
  }
  says(topic: string) {
    this.#handlers.get("Changed")?.({ topic });
  }
}

const hearing = (heard: string[]): ConsoleClient => relay((say) => say({ changed: ({ topic }: ChangeNotice) => heard.push(topic) }));

describe("A line to the hub", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("asks once it stands, also what was asked before", async () => {
    const connection = new FakeConnection();
    const line = new HubLine(connection);
    const answer = line.invoke("WatchFleet", 7);
    await vi.advanceTimersByTimeAsync(0);
    expect(connection.asked).toEqual([]);
    connection.open();
    await expect(answer).resolves.toBe("answer");
    expect(connection.asked).toEqual([["WatchFleet", 7]]);
  });

  it("keeps what the hub says until somebody listens, in order", () => {
    const connection = new FakeConnection();
    const line = new HubLine(connection);
    const heard: string[] = [];
    connection.says("polls");
    connection.says("stores");
    line.listen(hearing(heard));
    connection.says("feedback");
    expect(heard).toEqual(["polls", "stores", "feedback"]);
  });

  it("is given up when more is said than it keeps, and nobody listens", () => {
    const connection = new FakeConnection();
    new HubLine(connection);
    for (let n = 0; n < 1_000; n++) connection.says("polls");
    expect(connection.stopped).toBe(0);
    connection.says("polls");
    expect(connection.stopped).toBe(1);
  });

  it("does not wait for a hub that answers neither yes nor no", async () => {
    const connection = new FakeConnection();
    const line = new HubLine(connection);
    const never = expect(line.opened).rejects.toThrow("no answer");
    await vi.advanceTimersByTimeAsync(15_000);
    await never;
    expect(connection.stopped).toBe(1);
  });

  it("that is refused asks nothing", async () => {
    const connection = new FakeConnection();
    const line = new HubLine(connection);
    const asked = expect(line.invoke("WatchFleet")).rejects.toThrow("refused");
    connection.refuse(new Error("refused"));
    await asked;
    expect(connection.asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(connection.stopped).toBe(0);
  });

  it("says when it has closed", async () => {
    const connection = new FakeConnection();
    const line = new HubLine(connection);
    connection.open();
    connection.close();
    await expect(line.closed).resolves.toBeUndefined();
  });
});
