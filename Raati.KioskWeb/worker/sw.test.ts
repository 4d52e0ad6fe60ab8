import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { beforeEach, expect, test } from "vitest";

interface Answer {
  status: number;
  type: string;
  redirected: boolean;
  body: string;
}

const good = (body: string): Answer => ({ status: 200, type: "basic", redirected: false, body });

let caches: Map<string, Map<string, Answer>>;
let network: (path: string) => Answer;
let skipped: boolean;

/** Runs one build's worker as a browser would, and gives its events. */
const worker = (build: string, files: string[]) => {
  const source = readFileSync(new URL("sw.js", import.meta.url), "utf8")
    .replace("__BUILD__", build)
    .replace("__FILES__", JSON.stringify(files));
  const listeners = new Map<string, (event: unknown) => void>();
  const open = async (name: string) => {
    const cache = caches.get(name) ?? new Map<string, Answer>();
    caches.set(name, cache);
    return { put: async (path: string, answer: Answer) => void cache.set(path, answer), match: async (path: string) => cache.get(path) };
  };
  const fetch = async (request: string | { url: string }) => network(typeof request === "string" ? request : new URL(request.url).pathname);
  runInContext(
    source,
    createContext({
      URL,
      fetch,
      caches: { open, keys: async () => [...caches.keys()], delete: async (name: string) => caches.delete(name) },
      self: {
        location: new URL("https://hub.test/kiosk/sw.js"),
        addEventListener: (name: string, listener: (event: unknown) => void) => listeners.set(name, listener),
        skipWaiting: () => {
          skipped = true;
        },
        clients: { claim: async () => undefined },
      },
    }),
  );
  const happen = async (name: string, more: object = {}): Promise<Answer | undefined> => {
    let work: Promise<Answer | undefined> = Promise.resolve(undefined);
    const take = (promise: Promise<Answer | undefined>) => {
      work = promise;
    };
    listeners.get(name)?.({ waitUntil: take, respondWith: take, ...more });
    return await work;
  };
  const get = (path: string, method = "GET") => happen("fetch", { request: { url: `https://hub.test${path}`, method } });
  return { happen, get };
};

const files = ["/kiosk/", "/kiosk/assets/a.js"];

beforeEach(() => {
  caches = new Map();
  network = (path) => good(`net ${path}`);
  skipped = false;
});

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

test("a new build waits until the page says so, and then drops the old one", async () => {
  await worker("b1", files).happen("install");
  const next = worker("b2", files);
  await next.happen("install");
  expect([skipped, caches.size]).toEqual([false, 2]);
  await next.happen("message", { data: "activate" });
  expect(skipped).toBe(true);
  await next.happen("activate");
  expect([...caches.keys()]).toEqual(["raati-kiosk-b2"]);
});
