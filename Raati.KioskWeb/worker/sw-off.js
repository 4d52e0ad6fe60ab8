// Served in place of the tablet's service worker when the hub's configuration turns it off (Raati:TabletWorker): takes the
// worker and all kept builds away, and has the pages loaded anew from the hub. Ballots lie elsewhere and stay.
self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  event.waitUntil(goAway());
});

async function goAway() {
  const names = (await caches.keys()).filter((name) => name.startsWith("raati-kiosk-") || name === "raati-worker");
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.clients.claim();
  const pages = await self.clients.matchAll({ type: "window" });
  await self.registration.unregister();
  // A page without a kept build comes from the hub already: loading it anew would never end.
  if (names.length > 0) await Promise.all(pages.map((client) => client.navigate(client.url)));
}
