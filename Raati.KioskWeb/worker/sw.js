// The tablet's service worker: keeps one whole build of the page, so that a tablet without a network starts from it, and the
// build before it until the new one has painted: a build that does not is taken back.
// The build puts its id and its files in place of the two names below, and media.js behind it (vite.config.ts).
const BUILD = "__BUILD__";
const FILES = __FILES__;

const PaintsWithinMs = 60_000;
const page = new URL("./", self.location).pathname;
const cacheOf = (build) => `raati-kiosk-${build}`;

// Only what the hub itself sent whole: a captive portal's page must never pass for the tablet's.
const isOurs = (response) => response.status === 200 && response.type === "basic" && !response.redirected;

// Which build is shown, the one before it, whether it has painted, and which one was taken back. Empty before the first.
const stateCache = () => caches.open("raati-worker");
const readState = async () => (await (await stateCache()).match("state"))?.json() ?? {};
const writeState = async (state) => (await stateCache()).put("state", new Response(JSON.stringify(state)));

self.addEventListener("install", (event) => {
  event.waitUntil(precache());
});

async function precache() {
  const cache = await caches.open(cacheOf(BUILD));
  for (const file of FILES) {
    const response = await fetch(file, { cache: "reload" });
    if (!isOurs(response)) throw new Error(`${file}: ${response.status}`);
    await cache.put(file, response);
  }
}

// A new build waits here until the page, idle, says so; a page says that it has painted, and asks what was taken back.
self.addEventListener("message", (event) => {
  const { data } = event;
  if (data === "activate") self.skipWaiting();
  else if (data?.painted) event.waitUntil(painted(data.painted));
  else if (data === "state") event.waitUntil(readState().then((state) => event.ports[0].postMessage(state)));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(takeOver());
});

async function takeOver() {
  const names = (await caches.keys()).filter((name) => name.startsWith(cacheOf("")));
  const { current = names.find((name) => name !== cacheOf(BUILD))?.slice(cacheOf("").length), previous } = await readState();
  const before = current === BUILD ? previous : current;
  await writeState({ current: BUILD, previous: before, painted: before === undefined });
  for (const name of names) if (name !== cacheOf(BUILD) && name !== cacheOf(before)) await caches.delete(name);
  await self.clients.claim();
}

async function painted(build) {
  const state = await readState();
  if (build === state.current && !state.painted) await writeState({ ...state, painted: true });
}

/** While it runs the browser keeps the worker alive: the page itself may be dead. */
async function takeBackUnlessPainted() {
  await new Promise((resolve) => setTimeout(resolve, PaintsWithinMs));
  const { current, previous, painted } = await readState();
  if (current !== BUILD || painted || !previous) return;
  await writeState({ current: previous, painted: true, rejected: BUILD });
  for (const client of await self.clients.matchAll({ type: "window" })) await client.navigate(client.url);
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname === page) event.respondWith(openPage(event, url.searchParams.has("preview")));
  else if (url.pathname.startsWith(page)) event.respondWith(fromBuild(url.pathname, request));
});

// The console's preview is no tablet: it proves nothing.
async function openPage(event, isPreview) {
  const { current = BUILD, painted = true } = await readState();
  if (!painted && !isPreview) event.waitUntil(takeBackUnlessPainted());
  return (await (await caches.open(cacheOf(current))).match(page)) ?? fetch(event.request);
}

// Files are named by their content: whichever build has one has the right one.
async function fromBuild(path, request) {
  const { current = BUILD, previous } = await readState();
  for (const build of [current, previous, BUILD]) {
    const found = build && (await (await caches.open(cacheOf(build))).match(path));
    if (found) return found;
  }
  return fetch(request);
}
