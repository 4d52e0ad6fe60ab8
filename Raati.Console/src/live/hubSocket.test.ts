import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { HubSocket } from "./hubSocket";

const end = "\u001e";

/** A WebSocket in the test's hands, with the hub at its other end. */
class FakeSocket {
  static readonly OPEN = 1;
  readyState = 0;
  sent: unknown[] = [];
  onopen: () => void = () => {};
  onclose: () => void = () => {};
  onmessage: (event: { data: string }) => void = () => {};
  send(data: string) {
    for (const text of data.split(end)) if (text) this.sent.push(JSON.parse(text));
  }
  close() {
    this.readyState = 3;
    this.onclose();
  }
  opens() {
    this.readyState = FakeSocket.OPEN;
    this.onopen();
  }
  says(...messages: object[]) {
    this.onmessage({ data: messages.map((message) => JSON.stringify(message) + end).join("") });
  }
}

function connected() {
  const socket = new FakeSocket();
  const hub = new HubSocket(socket as unknown as WebSocket);
  socket.opens();
  socket.says({});
  return { socket, hub };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe("A hub connection", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("WebSocket", FakeSocket);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("shakes hands before it asks, also for what was asked before it was open", async () => {
    const socket = new FakeSocket();
    const hub = new HubSocket(socket as unknown as WebSocket);
    const answer = hub.invoke("WatchFleet", 7);
    socket.opens();
    await settle();
    expect(socket.sent).toEqual([{ protocol: "json", version: 1 }]);

    socket.says({});
    await settle();
    expect(socket.sent[1]).toEqual({ type: 1, target: "WatchFleet", arguments: [7], invocationId: "1" });
    socket.says({ type: 3, invocationId: "1", result: { rows: [] } });
    await expect(answer).resolves.toEqual({ rows: [] });
  });

  it("rejects what the hub refuses, and what was not answered when it closed", async () => {
    const { socket, hub } = connected();
    const refused = hub.invoke("WatchPoll");
    const unanswered = hub.invoke("WatchFleet");
    await settle();
    socket.says({ type: 3, invocationId: "1", error: "no such poll" });
    await expect(refused).rejects.toThrow("no such poll");
    socket.close();
    await expect(unanswered).rejects.toThrow("closed");
    await expect(hub.invoke("WatchFleet")).rejects.toThrow("closed");
  });

  it("keeps what the hub says until somebody listens, in order", () => {
    const { socket, hub } = connected();
    const heard: unknown[] = [];
    hub.on("Changed", (what) => heard.push(what));
    socket.says({ type: 1, target: "Changed", arguments: ["polls"] }, { type: 1, target: "Changed", arguments: ["stores"] });
    expect(heard).toEqual([]);
    hub.listen();
    socket.says({ type: 1, target: "Changed", arguments: ["feedback"] });
    expect(heard).toEqual(["polls", "stores", "feedback"]);
  });

  it("gives up when more is said than it keeps, and nobody listens", async () => {
    const { socket, hub } = connected();
    for (let n = 0; n < 1_001; n++) socket.says({ type: 1, target: "Changed", arguments: [] });
    await expect(hub.closed).resolves.toBeUndefined();
  });

  it("says that it is there, and takes a long silence for the end", async () => {
    const { socket, hub } = connected();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(socket.sent.at(-1)).toEqual({ type: 6 });
    socket.says({ type: 6 });
    await vi.advanceTimersByTimeAsync(29_000);
    expect(socket.readyState).toBe(FakeSocket.OPEN);
    await vi.advanceTimersByTimeAsync(2_000);
    await expect(hub.closed).resolves.toBeUndefined();
  });

  it("is not open when it is refused, whether by the hub or by a silence", async () => {
    const refused = new FakeSocket();
    const first = new HubSocket(refused as unknown as WebSocket);
    refused.opens();
    refused.says({ error: "no such protocol" });
    await expect(first.opened).rejects.toThrow("closed");

    const second = new HubSocket(new FakeSocket() as unknown as WebSocket);
    const never = expect(second.opened).rejects.toThrow("closed");
    await vi.advanceTimersByTimeAsync(15_000);
    await never;
  });
});
