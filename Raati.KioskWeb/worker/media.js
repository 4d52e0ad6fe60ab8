// Media files out of the tablet's own storage. A video asks for ranges, and is only sought in when it gets them: they are cut here, from
// the parts that the page has stored (src/signage/media/mediaStore.ts). What is not there whole comes from the hub.
const MEDIA = /^\/media\/([0-9a-f]{64})$/;
const PART_BYTES = 524_288;

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const [, sha256] = MEDIA.exec(url.pathname) ?? [];
  if (sha256 && event.request.method === "GET" && url.origin === self.location.origin)
    event.respondWith(mediaAnswer(sha256, event.request));
});

async function mediaAnswer(sha256, request) {
  const db = await openMedia().catch(() => undefined);
  if (!db) return fetch(request);
  const file = await got(db, "files", sha256).catch(() => undefined);
  if (file?.whole) return slice(db, file, request.headers.get("range"));
  db.close();
  return fetch(request);
}

function openMedia() {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open("raati-signage");
    // Making it is the page's business: an empty one would be in its way.
    asked.onupgradeneeded = () => asked.transaction.abort();
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => {
      asked.result.onversionchange = () => asked.result.close();
      resolve(asked.result);
    };
  });
}

function got(db, store, key) {
  return new Promise((resolve, reject) => {
    const asked = db.transaction(store).objectStore(store).get(key);
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => resolve(asked.result);
  });
}

/** First and last byte; undefined: all of it; null: there is no such range. One range is all that players ask for. */
function rangeOf(header, bytes) {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!asked || (!asked[1] && !asked[2])) return undefined;
  const first = asked[1] ? Number(asked[1]) : Math.max(0, bytes - Number(asked[2]));
  const last = asked[1] && asked[2] ? Math.min(Number(asked[2]), bytes - 1) : bytes - 1;
  return first <= last ? { first, last } : null;
}

function slice(db, file, header) {
  const range = rangeOf(header, file.bytes);
  const headers = { "Content-Type": file.type, "Accept-Ranges": "bytes", "Cache-Control": "no-store" };
  if (range === null) {
    db.close();
    return new Response(null, { status: 416, headers: { ...headers, "Content-Range": `bytes */${file.bytes}` } });
  }
  const { first, last } = range ?? { first: 0, last: file.bytes - 1 };
  headers["Content-Length"] = String(last - first + 1);
  if (range) headers["Content-Range"] = `bytes ${first}-${last}/${file.bytes}`;
  return new Response(partsFrom(db, file, first, last), { status: range ? 206 : 200, headers });
}

/** A part at a time, as they are asked for: a video is never in memory whole. */
function partsFrom(db, file, first, last) {
  let at = first;
  return new ReadableStream({
    async pull(stream) {
      const index = Math.floor(at / PART_BYTES);
      const key = `${file.sha256}:${String(index).padStart(6, "0")}`;
      const part = await got(db, "parts", key).catch(() => undefined);
      if (!part) {
        db.close();
        throw new Error(`a part of ${file.sha256} is missing`);
      }
      const from = at - index * PART_BYTES;
      const bytes = new Uint8Array(part).subarray(from, Math.min(part.byteLength, last + 1 - index * PART_BYTES));
      at += bytes.length;
      stream.enqueue(bytes);
      if (at <= last) return;
      stream.close();
      db.close();
    },
    cancel() {
      db.close();
    },
  });
}
