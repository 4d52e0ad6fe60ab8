// The tablet's service worker: keeps one whole build of the page, so that a tablet without a network starts from it.
// The build puts its id and its files in place of the two names below, and media.js behind it (vite.config.ts).
const BUILD = "__BUILD__";
const FILES = __FILES__;

const cacheName = `raati-kiosk-${BUILD}`;
const page = new URL("./", self.location).pathname;

// Only what the hub itself sent whole: a captive portal's page must never pass for the tablet's.
const isOurs = (response) => response.status === 200 && response.type === "basic" && !response.redirected;

self.addEventListener("install", (event) => {
  event.waitUntil(precache());
});

async function precache() {
  const cache = await caches.open(cacheName);
  for (const file of FILES) {
    const response = await fetch(file, { cache: "reload" });
    if (!isOurs(response)) throw new Error(`${file}: ${response.status}`);
    await cache.put(file, response);
  }
}

// A new build waits here until the page, idle, says so.
self.addEventListener("message", (event) => {
  if (event.data === "activate") self.skipWaiting();
});

self.addEventListener("activate", (event) => {
  event.waitUntil(takeOver());
});

async function takeOver() {
  for (const name of await caches.keys()) {
    if (name.startsWith("raati-kiosk-") && name !== cacheName) await caches.delete(name);
  }
  await self.clients.claim();
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname === page || FILES.includes(url.pathname)) event.respondWith(fromCache(url.pathname, request));
});

async function fromCache(path, request) {
  const cache = await caches.open(cacheName);
  return (await cache.match(path)) ?? fetch(request);
}
