import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { beforeEach, expect, test } from "vitest";

interface Answer {
  status: number;
  type: string;
  redirected: boolean;
  body: string;
}

/** A cache gives a new answer every time. */
const copyOf = (answer: Answer | undefined) => (answer instanceof Response ? (answer.clone() as unknown as Answer) : answer);

const good = (body: string): Answer => ({ status: 200, type: "basic", redirected: false, body });

let caches: Map<string, Map<string, Answer>>;
let network: (path: string) => Answer;
let skipped: boolean;
let navigated: string[];
let timers: (() => void)[];
/** Stands for a minute gone by. */
const minutePasses = () => {
  for (const ring of timers.splice(0)) ring();
};

/** Runs one build's worker as a browser would, and gives its events. */
const worker = (build: string, files: string[], file = "sw.js") => {
  const source = readFileSync(new URL(file, import.meta.url), "utf8")
    .replace("__BUILD__", build)
    .replace("__FILES__", JSON.stringify(files));
  const listeners = new Map<string, (event: unknown) => void>();
  const open = async (name: string) => {
    const cache = caches.get(name) ?? new Map<string, Answer>();
    caches.set(name, cache);
    return {
      put: async (path: string, answer: Answer) => void cache.set(path, answer),
      match: async (path: string) => copyOf(cache.get(path)),
    };
  };
  const fetch = async (request: string | { url: string }) => network(typeof request === "string" ? request : new URL(request.url).pathname);
  runInContext(
    source,
    createContext({
      URL,
      Response,
      setTimeout: (ring: () => void) => timers.push(ring),
      fetch,
      caches: { open, keys: async () => [...caches.keys()], delete: async (name: string) => caches.delete(name) },
      self: {
        location: new URL("https://hub.test/kiosk/sw.js"),
        addEventListener: (name: string, listener: (event: unknown) => void) => listeners.set(name, listener),
        skipWaiting: () => {
          skipped = true;
        },
        registration: { unregister: async () => true },
        clients: {
          claim: async () => undefined,
          matchAll: async () => [{ url: "https://hub.test/kiosk/", navigate: async (url: string) => void navigated.push(url) }],
        },
      },
    }),
  );
  /** What goes on behind answers. */
  let behind: Promise<unknown>[] = [];
  const happen = async (name: string, more: object = {}): Promise<Answer | undefined> => {
    let answer: Promise<Answer | undefined> | undefined;
    const respondWith = (promise: Promise<Answer | undefined>) => {
      answer = promise;
    };
    const work: Promise<unknown>[] = [];
    listeners.get(name)?.({ waitUntil: (promise: Promise<unknown>) => work.push(promise), respondWith, ...more });
    if (!answer) await Promise.all(work);
    const answered = await answer;
    behind = [...behind, ...work];
    return answered;
  };
  const get = (path: string, method = "GET") => happen("fetch", { request: { url: `https://hub.test${path}`, method } });
  const settle = () => Promise.all(behind);
  return { happen, get, settle };
};

const files = ["/kiosk/", "/kiosk/assets/a.js"];

beforeEach(() => {
  caches = new Map();
  network = (path) => good(`net ${path}`);
  skipped = false;
  [navigated, timers] = [[], []];
});

/** The first build installed and in use, the second one in its place. */
const updated = async () => {
  const first = worker("b1", files);
  await first.happen("install");
  await first.happen("activate");
  network = (path) => good(`new ${path}`);
  const second = worker("b2", files);
  await second.happen("install");
  await second.happen("activate");
  return second;
};

test("a tablet without a network starts from the cached build", async () => {
  const { happen, get } = worker("b1", files);
  await happen("install");
  network = () => {
    throw new TypeError("no network");
  };
  expect((await get("/kiosk/"))?.body).toBe("net /kiosk/");
  expect((await get("/kiosk/assets/a.js"))?.body).toBe("net /kiosk/assets/a.js");
});

test.each([
  ["a portal's redirect", { ...good("portal"), redirected: true }],
  ["an error page", { ...good("error"), status: 502 }],
  ["another origin", { ...good("other"), type: "cors" }],
])("%s is never cached as the page", async (_, answer) => {
  network = () => answer;
  await expect(worker("b1", files).happen("install")).rejects.toThrow();
});

test("the API, the hub and anything but GET are not touched", async () => {
  const { happen, get } = worker("b1", files);
  await happen("install");
  expect(await get("/api/kiosk/me")).toBeUndefined();
  expect(await get("/hubs/kiosk")).toBeUndefined();
  expect(await get("/kiosk/", "POST")).toBeUndefined();
});

test("a new build waits until the page says so", async () => {
  await worker("b1", files).happen("install");
  await worker("b2", files).happen("install");
  expect(skipped).toBe(false);
  await worker("b2", files).happen("message", { data: "activate" });
  expect(skipped).toBe(true);
});

test("a new build that has painted stays, with the one before it", async () => {
  const { get, happen, settle } = await updated();
  expect((await get("/kiosk/"))?.body).toBe("new /kiosk/");
  await happen("message", { data: { painted: "b2" } });
  await new Promise(setImmediate);
  minutePasses();
  await settle();
  expect((await get("/kiosk/"))?.body).toBe("new /kiosk/");
  expect(navigated).toEqual([]);
  expect([...caches.keys()].sort()).toEqual(["raati-kiosk-b1", "raati-kiosk-b2", "raati-worker"]);
});

test.each([
  ["nothing", undefined],
  ["the old build", "b1"],
])("a new build of which a minute later %s has painted is taken back, and stays so", async (_, painted) => {
  const { get, happen, settle } = await updated();
  await get("/kiosk/");
  if (painted) await happen("message", { data: { painted } });
  await new Promise(setImmediate);
  minutePasses();
  await settle();
  expect(navigated).toEqual(["https://hub.test/kiosk/"]);
  expect((await get("/kiosk/"))?.body).toBe("net /kiosk/");
  expect((await get("/kiosk/assets/a.js"))?.body).toBe("net /kiosk/assets/a.js");
  let told: unknown;
  await happen("message", { data: "state", ports: [{ postMessage: (state: unknown) => (told = state) }] });
  expect(told).toEqual({ current: "b1", painted: true, rejected: "b2" });
});

test("the build after one that was taken back follows the one that painted", async () => {
  const { get, settle } = await updated();
  await get("/kiosk/");
  await new Promise(setImmediate);
  minutePasses();
  await settle();
  const third = worker("b3", files);
  await third.happen("install");
  await third.happen("activate");
  expect([...caches.keys()].sort()).toEqual(["raati-kiosk-b1", "raati-kiosk-b3", "raati-worker"]);
});

test("the console's preview proves nothing and takes nothing back", async () => {
  const { get } = await updated();
  await get("/kiosk/?preview");
  await new Promise(setImmediate);
  expect(timers).toEqual([]);
});

test("turned off, it takes every build away, and has the pages loaded anew once", async () => {
  await updated();
  const off = worker("", [], "sw-off.js");
  await off.happen("install");
  await off.happen("activate");
  expect([skipped, [...caches.keys()], navigated.length]).toEqual([true, [], 1]);
  await off.happen("activate");
  expect(navigated.length).toBe(1);
});
