import type { ChangeNotice, ConsoleClient } from "@raati/contracts";
import { describe, expect, it, vi } from "vitest";
import { type Hub, Link, type Wire } from "./link";

/** A hub connection in the test's hands: it can be refused, opened, dropped and spoken through. */
class FakeWire implements Wire {
  refuse = 0;
  starts = 0;
  snapshots = 0;
  client: ConsoleClient | undefined;
  #closed: () => void = () => {};
  readonly hub: Hub = {
    watchFleet: async () => ({ rows: [], health: { degraded: false, storageDown: false } }),
    watchPoll: async () => undefined,
    watchReceipts: async () => undefined,
    watchChanges: async () => {
      this.snapshots++;
    },
    unwatch: async () => {},
  };
  listen(client: ConsoleClient) {
    this.client = client;
  }
  async start() {
    this.starts++;
    if (this.refuse-- > 0) throw new Error("refused");
  }
  async stop() {
    this.#closed();
  }
  onClosed(closed: () => void) {
    this.#closed = closed;
  }
  drop() {
    this.#closed();
  }
}

function build(wire: FakeWire) {
  const onRefused = vi.fn();
  const link = new Link(wire, { onRefused, delay: () => 0 });
  return { link, onRefused };
}

const settled = (check: () => void) => vi.waitFor(check, { timeout: 2_000, interval: 1 });

describe("The live link", () => {
  it("asks every watch for its snapshot again after a reconnect, and has the rest fetched anew", async () => {
    const wire = new FakeWire();
    const { link } = build(wire);
    const fetchAnew = vi.fn();
    link.watch((hub) => hub.watchChanges(), fetchAnew);
    void link.run();
    await settled(() => expect(wire.snapshots).toBe(1));

    wire.drop();

    await settled(() => expect(wire.snapshots).toBe(2));
    await settled(() => expect(fetchAnew).toHaveBeenCalledTimes(2));
    link.stop();
  });

  it("asks again on the same connection when the hub can't answer, and no more once nobody looks", async () => {
    const wire = new FakeWire();
    const { link } = build(wire);
    let asked = 0;
    const seen: string[] = [];
    const end = link.watch(
      async () => {
        if (++asked < 3) throw new Error("the database does not answer");
        return "snapshot";
      },
      (snapshot) => seen.push(snapshot),
    );
    void link.run();
    await settled(() => expect(seen).toEqual(["snapshot"]));
    expect(wire.starts).toBe(1);
    end();

    let asks = 0;
    const leave = link.watch(
      async () => {
        asks++;
        throw new Error("the database does not answer");
      },
      () => {},
    );
    await settled(() => expect(asks).toBeGreaterThan(1));
    leave();
    const then = asks;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asks).toBeLessThanOrEqual(then + 1);
    link.stop();
  });

  it("never gives up, says that it is lost meanwhile, and has the session looked at after each refusal", async () => {
    const wire = new FakeWire();
    wire.refuse = 12;
    const { link, onRefused } = build(wire);
    const states: string[] = [];
    link.observe(() => states.push(link.state));
    void link.run();

    await settled(() => expect(link.state).toBe("live"));
    expect(wire.starts).toBe(13);
    expect(onRefused).toHaveBeenCalledTimes(12);
    expect(states.slice(0, 2)).toEqual(["lost", "lost"]);
    link.stop();
  });

  it("hands changes on while a watch lives, and not after", async () => {
    const wire = new FakeWire();
    const { link } = build(wire);
    const heard: ChangeNotice[] = [];
    const end = link.watch(
      (hub) => hub.watchChanges(),
      () => {},
      { changed: (notice) => heard.push(notice) },
    );
    void link.run();
    await settled(() => expect(link.state).toBe("live"));

    wire.client?.changed({ topic: "polls" });
    end();
    wire.client?.changed({ topic: "stores" });

    expect(heard).toEqual([{ topic: "polls" }]);
    link.stop();
  });

  it("stays down once it was stopped", async () => {
    const wire = new FakeWire();
    const { link } = build(wire);
    const running = link.run();
    await settled(() => expect(link.state).toBe("live"));
    link.stop();
    await running;
    expect(wire.starts).toBe(1);
  });
});
