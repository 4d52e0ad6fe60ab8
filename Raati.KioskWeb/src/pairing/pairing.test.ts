import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Pairing } from "./pairing";

let replies: Map<string, () => Response>;
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

beforeEach(() => {
  vi.useFakeTimers();
  replies = new Map([
    ["/api/pairings", () => json({ code: "ABC234", secret: "s", expiresAtMs: 0 })],
    ["/api/pairings/claim", () => json({ state: "waiting" })],
  ]);
  vi.stubGlobal("fetch", async (path: string) => {
    const reply = replies.get(path);
    if (!reply) throw new TypeError("no network");
    return reply();
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("the code stays until an operator approves it", async () => {
  const pairing = new Pairing();
  let paired = false;
  void pairing.run().then(() => {
    paired = true;
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect([pairing.code.value, paired]).toEqual(["ABC234", false]);

  replies.set("/api/pairings/claim", () => json({ state: "approved", token: "t" }));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(paired).toBe(true);
});

test("an expired code is replaced", async () => {
  const pairing = new Pairing();
  void pairing.run();
  await vi.advanceTimersByTimeAsync(1_000);
  replies.set("/api/pairings", () => json({ code: "XYZ789", secret: "s", expiresAtMs: 0 }));
  replies.set("/api/pairings/claim", () => json({ state: "expired" }));
  await vi.advanceTimersByTimeAsync(1_500);
  replies.set("/api/pairings/claim", () => json({ state: "waiting" }));
  await vi.advanceTimersByTimeAsync(4_000);
  expect(pairing.code.value).toBe("XYZ789");
});

test("a network that goes and comes takes no code away, and one that is not there yet is waited for", async () => {
  replies.clear();
  const pairing = new Pairing();
  void pairing.run();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(pairing.code.value).toBeUndefined();

  replies.set("/api/pairings", () => json({ code: "ABC234", secret: "s", expiresAtMs: 0 }));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(pairing.code.value).toBe("ABC234");
});

test("the token of a demo's link approves the code, once", async () => {
  const asked: string[] = [];
  replies.set("/api/demo/tablet", () => {
    asked.push("demo");
    replies.set("/api/pairings/claim", () => json({ state: "approved", token: "t" }));
    return new Response(null, { status: 204 });
  });
  const pairing = new Pairing("secret");
  let times = 0;
  const paired = () => {
    times++;
  };
  void pairing.run().then(paired);
  await vi.advanceTimersByTimeAsync(2_000);
  expect([asked, times]).toEqual([["demo"], 1]);
  void pairing.run().then(paired);
  await vi.advanceTimersByTimeAsync(2_000);
  expect([asked, times]).toEqual([["demo"], 2]);
});

test("a demo's link that was used leaves the code to be approved", async () => {
  replies.set("/api/demo/tablet", () => json({ title: "used" }, 400));
  const pairing = new Pairing("secret");
  void pairing.run();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(pairing.code.value).toBe("ABC234");
});
