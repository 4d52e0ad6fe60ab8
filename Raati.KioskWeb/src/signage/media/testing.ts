import type { MediaRef } from "@raati/contracts";
import { hexOf } from "./hashing";

export const bytesOf = (length: number, seed = 1): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length }, (_, i) => (i * 7 + seed * 13) % 251);

export const refOf = (sha256: string, bytes: number): MediaRef => ({ sha256, type: "jpeg", bytes, width: 10, height: 10 });

/** The hub's side of `/media`, with a line that can be cut. */
export class FakeMedia {
  readonly asked: { sha256: string; range: string | undefined }[] = [];
  /** The line breaks after so many bytes of an answer. */
  cutAfter: number | undefined;
  /** Nothing more comes after so many bytes, until the asker gives up. */
  holdAfter: number | undefined;
  knowsRanges = true;
  down = false;
  /** Most answers at once. */
  most = 0;
  private now = 0;
  private readonly files = new Map<string, Uint8Array<ArrayBuffer>>();

  async add(bytes: Uint8Array<ArrayBuffer>): Promise<MediaRef> {
    const sha256 = hexOf(await crypto.subtle.digest("SHA-256", bytes));
    this.files.set(sha256, bytes);
    return refOf(sha256, bytes.length);
  }

  /** Other content under this hash; the answer is what was there. */
  swap(sha256: string, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    const before = this.files.get(sha256) ?? bytes;
    this.files.set(sha256, bytes);
    return before;
  }

  readonly fetch = (async (path: string, init: RequestInit) => {
    const sha256 = path.slice("/media/".length);
    const range = new Headers(init.headers).get("range") ?? undefined;
    this.asked.push({ sha256, range });
    if (this.down) throw new TypeError("no network");
    const file = this.files.get(sha256);
    if (!file) return new Response(null, { status: 404 });
    const from = range && this.knowsRanges ? Number(/\d+/.exec(range)?.[0]) : 0;
    const headers: Record<string, string> = from > 0 ? { "content-range": `bytes ${from}-${file.length - 1}/${file.length}` } : {};
    return new Response(this.body(file.subarray(from), init.signal ?? undefined), { status: from > 0 ? 206 : 200, headers });
  }) as typeof fetch;

  private body(bytes: Uint8Array<ArrayBuffer>, signal?: AbortSignal): ReadableStream<Uint8Array> {
    const [cut, hold] = [this.cutAfter, this.holdAfter];
    let at = 0;
    this.most = Math.max(this.most, ++this.now);
    const over = () => {
      this.now--;
    };
    return new ReadableStream({
      pull: async (stream) => {
        if (cut !== undefined && at >= cut) {
          over();
          return stream.error(new TypeError("cut"));
        }
        if (hold !== undefined && at >= hold) {
          await new Promise((resolve) => signal?.addEventListener("abort", resolve));
          over();
          return stream.error(new DOMException("stopped", "AbortError"));
        }
        const to = Math.min(bytes.length, at + 100_000, cut ?? bytes.length, hold ?? bytes.length);
        stream.enqueue(bytes.slice(at, to));
        at = to;
        if (at < bytes.length) return;
        over();
        stream.close();
      },
    });
  }
}
