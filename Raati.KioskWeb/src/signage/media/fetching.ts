import type { MediaRef } from "@raati/contracts";
import { letGo } from "../../platform/answer";
import { within } from "../../platform/retry";
import { PartBytes } from "./mediaStore";

export type Fetched =
  | "whole"
  /** The line broke, or the hub can't now: what is here stays, and is gone on from. */
  | "cut"
  /** The hub does not have it. */
  | "missing"
  /** What comes is not what was asked for. */
  | "wrong";

export interface Fetching {
  fetch: typeof fetch;
  /** Takes the next part. Rejects when storage is full: then fetching rejects too. */
  append(index: number, part: ArrayBuffer): Promise<void>;
}

/** A line that brings not a byte for so long is given up: the next may be better. */
const SilentMs = 30_000;

const startOf = (response: Response): number | undefined => {
  const range = /^bytes (\d+)-/.exec(response.headers.get("content-range") ?? "");
  return range ? Number(range[1]) : undefined;
};

/** Fetches what is missing of a file, from the last whole part on, part by part. */
export const fetchFile = async (media: MediaRef, have: number, { fetch, append }: Fetching, signal?: AbortSignal): Promise<Fetched> => {
  const from = Math.floor(have / PartBytes) * PartBytes;
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  let index = from / PartBytes;
  try {
    const headers: HeadersInit = from > 0 ? { Range: `bytes=${from}-` } : {};
    const asked = fetch(`/media/${media.sha256}`, { headers, redirect: "error", cache: "no-store", signal: signal ?? null });
    const response = await within(SilentMs, "an answer", asked);
    if (response.status !== 200 && response.status !== 206) letGo(response);
    if (response.status === 404 || response.status === 410) return "missing";
    if (response.status === 416) return "wrong";
    if ((response.status !== 200 && response.status !== 206) || !response.body) return "cut";
    const start = response.status === 206 ? startOf(response) : 0;
    if (start !== 0 && start !== from) {
      letGo(response);
      return "wrong";
    }
    index = start / PartBytes;
    reader = response.body.getReader();
  } catch {
    return "cut";
  }

  const part = new Uint8Array(PartBytes);
  let filled = 0;
  let total = index * PartBytes;
  try {
    for (;;) {
      const read = await within(SilentMs, "more of a file", reader.read()).catch(() => undefined);
      if (!read) return "cut";
      if (read.done) break;
      total += read.value.length;
      if (total > media.bytes) return "wrong";
      for (let at = 0; at < read.value.length; ) {
        const taken = read.value.subarray(at, at + PartBytes - filled);
        part.set(taken, filled);
        filled += taken.length;
        at += taken.length;
        if (filled < PartBytes) continue;
        await append(index++, part.slice().buffer);
        filled = 0;
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (total < media.bytes) return "cut";
  if (filled > 0) await append(index, part.slice(0, filled).buffer);
  return "whole";
};
