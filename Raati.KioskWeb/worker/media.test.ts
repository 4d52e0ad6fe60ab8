import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { beforeEach, expect, test } from "vitest";
import { MediaStore, PartBytes } from "../src/signage/media/mediaStore";
import { countingLosses, freshStorage } from "../src/testing";

const sha256 = "ab".repeat(32);
const bytes = Uint8Array.from({ length: 2 * PartBytes + 100 }, (_, i) => (i * 31) % 251);

/** The worker's answer to one request of the page; undefined: it leaves it alone. */
const ask = async (range?: string, path = `/media/${sha256}`, method = "GET"): Promise<Response | undefined> => {
  const source = readFileSync(new URL("media.js", import.meta.url), "utf8");
  const listeners = new Map<string, (event: unknown) => void>();
  const fetch = async () => new Response("from the hub");
  const self = {
    location: new URL("https://hub.test/kiosk/sw.js"),
    addEventListener: (name: string, listener: (event: unknown) => void) => listeners.set(name, listener),
  };
  runInContext(source, createContext({ URL, Response, ReadableStream, Uint8Array, indexedDB, fetch, self }));
  let answer: Promise<Response> | undefined;
  const respondWith = (promise: Promise<Response>) => {
    answer = promise;
  };
  const headers = new Headers(range ? { range } : {});
  listeners.get("fetch")?.({ request: { url: `https://hub.test${path}`, method, headers }, respondWith });
  return await answer;
};

const store = async (whole: boolean) => {
  const media = await MediaStore.open(countingLosses());
  const ref = { sha256, type: "webm" as const, bytes: bytes.length, width: 1, height: 1 };
  for (let index = 0; index < 3; index++)
    await media.append(ref, index, bytes.slice(index * PartBytes, (index + 1) * PartBytes).buffer as ArrayBuffer, 0);
  const [file] = await media.files();
  if (file && whole) await media.put({ ...file, whole: true });
};

/** Compared as buffers: a test's own look at a million numbers takes minutes. */
const has = async (response: Response | undefined, expected: Uint8Array) =>
  Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer(0)).equals(expected);

beforeEach(freshStorage);

test("the whole file, with its type and length", async () => {
  await store(true);
  const answer = await ask();
  expect([answer?.status, answer?.headers.get("content-type"), answer?.headers.get("accept-ranges")]).toEqual([200, "video/webm", "bytes"]);
  expect(await has(answer, bytes)).toBe(true);
});

test.each<[string, string, number, number]>([
  ["from the start", "bytes=0-", 0, bytes.length - 1],
  ["over the edge of a part", `bytes=${PartBytes - 10}-${PartBytes + 9}`, PartBytes - 10, PartBytes + 9],
  ["the end", `bytes=${2 * PartBytes + 50}-`, 2 * PartBytes + 50, bytes.length - 1],
  ["the last bytes", "bytes=-20", bytes.length - 20, bytes.length - 1],
  ["past the end", `bytes=10-${bytes.length + 500}`, 10, bytes.length - 1],
])("a range: %s", async (_, range, first, last) => {
  await store(true);
  const answer = await ask(range);
  expect([answer?.status, answer?.headers.get("content-range")]).toEqual([206, `bytes ${first}-${last}/${bytes.length}`]);
  expect(answer?.headers.get("content-length")).toBe(String(last - first + 1));
  expect(await has(answer, bytes.slice(first, last + 1))).toBe(true);
});

test("a range that begins past the end is refused", async () => {
  await store(true);
  const answer = await ask(`bytes=${bytes.length}-`);
  expect([answer?.status, answer?.headers.get("content-range")]).toEqual([416, `bytes */${bytes.length}`]);
});

test("half a file is never answered with: the hub is asked", async () => {
  await store(false);
  expect(await (await ask())?.text()).toBe("from the hub");
});

test("a page that never stored anything finds its storage unmade", async () => {
  expect(await (await ask())?.text()).toBe("from the hub");
  await store(true);
  expect((await ask("bytes=0-9"))?.status).toBe(206);
});

test("anything else is left alone", async () => {
  expect(await ask(undefined, "/media/../api/kiosk/me")).toBeUndefined();
  expect(await ask(undefined, "/media/short")).toBeUndefined();
  expect(await ask(undefined, `/media/${sha256}`, "POST")).toBeUndefined();
});
