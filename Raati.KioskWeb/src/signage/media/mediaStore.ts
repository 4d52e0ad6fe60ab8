import type { MediaRef, Timetable } from "@raati/contracts";
import type { DBSchema, IDBPDatabase } from "idb";
import { type LossCounter, openLasting } from "../../platform/database";

/** A file as it lies in storage. Its bytes are parts of PartBytes each, so that a cut costs no more than one part. */
export interface StoredFile {
  sha256: string;
  /** Of the whole. */
  bytes: number;
  /** As HTTP says it. */
  type: string;
  /** Bytes that are here, from the start. */
  have: number;
  /** It is whole, and what was read back has its hash. Until then it is never shown (worker/media.js asks this too). */
  whole: boolean;
  /** When its last part came, ms since 1970 UTC. */
  cameAtMs: number;
}

/** worker/media.js knows these names and this length too. */
export const PartBytes = 524_288;
const Name = "raati-signage";

interface SignageSchema extends DBSchema {
  files: { key: string; value: StoredFile };
  parts: { key: string; value: ArrayBuffer };
  timetable: { key: string; value: Timetable };
}

const One = "one";

/** Ordered as text. */
export const partKey = (sha256: string, index: number): string => `${sha256}:${String(index).padStart(6, "0")}`;

const partsOf = (sha256: string): IDBKeyRange => IDBKeyRange.bound(`${sha256}:`, `${sha256};`);

const types: Record<MediaRef["type"], string> = {
  unknown: "application/octet-stream",
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  avif: "image/avif",
  mp4: "video/mp4",
  webm: "video/webm",
};

/**
 * Media files and the timetable: what can all be fetched again. IndexedDB and not the browser's cache: a write of several records is one
 * transaction on the disk, a file can be kept in parts while it comes, and the worker reads the part that a video asks for.
 */
export class MediaStore {
  private opening: Promise<IDBPDatabase<SignageSchema>> | undefined;

  private constructor(private readonly losses: LossCounter) {}

  static async open(losses: LossCounter): Promise<MediaStore> {
    const store = new MediaStore(losses);
    await store.db();
    return store;
  }

  /** One that the browser has closed meanwhile is opened again. */
  private db(): Promise<IDBPDatabase<SignageSchema>> {
    const closed = () => {
      this.opening = undefined;
    };
    if (!this.opening) {
      this.opening = openLasting<SignageSchema>(Name, ["files", "parts", "timetable"], this.losses, closed);
      this.opening.catch(closed);
    }
    return this.opening;
  }

  async files(): Promise<StoredFile[]> {
    return (await this.db()).getAll("files");
  }

  /** A part and what is here with it, in one transaction: neither is ever without the other. */
  async append(media: MediaRef, index: number, part: ArrayBuffer, nowMs: number): Promise<StoredFile> {
    const file: StoredFile = {
      sha256: media.sha256,
      bytes: media.bytes,
      type: types[media.type],
      have: index * PartBytes + part.byteLength,
      whole: false,
      cameAtMs: nowMs,
    };
    const tx = (await this.db()).transaction(["files", "parts"], "readwrite", { durability: "strict" });
    await Promise.all([
      tx.objectStore("parts").put(part, partKey(media.sha256, index)),
      tx.objectStore("files").put(file, file.sha256),
      tx.done,
    ]);
    return file;
  }

  async put(file: StoredFile): Promise<void> {
    const tx = (await this.db()).transaction("files", "readwrite", { durability: "strict" });
    await Promise.all([tx.store.put(file, file.sha256), tx.done]);
  }

  async part(sha256: string, index: number): Promise<ArrayBuffer | undefined> {
    return (await this.db()).get("parts", partKey(sha256, index));
  }

  async drop(sha256: string): Promise<void> {
    const tx = (await this.db()).transaction(["files", "parts"], "readwrite");
    await Promise.all([tx.objectStore("files").delete(sha256), tx.objectStore("parts").delete(partsOf(sha256)), tx.done]);
  }

  async timetable(): Promise<Timetable | undefined> {
    return (await this.db()).get("timetable", One);
  }

  async putTimetable(timetable: Timetable): Promise<void> {
    await (await this.db()).put("timetable", timetable, One);
  }

  /** The tablet is nobody's any more. */
  async clear(): Promise<void> {
    const tx = (await this.db()).transaction(["files", "parts", "timetable"], "readwrite");
    await Promise.all([tx.objectStore("files").clear(), tx.objectStore("parts").clear(), tx.objectStore("timetable").clear(), tx.done]);
  }
}
