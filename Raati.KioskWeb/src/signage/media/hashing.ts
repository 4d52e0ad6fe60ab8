import type { MediaStore, StoredFile } from "./mediaStore";
import { PartBytes } from "./mediaStore";

/** Up to this length the browser's own hash is used, over the whole file at once. */
const AtOnceBytes = 16 * 1_048_576;

export const hexOf = (digest: ArrayBuffer): string =>
  [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** The parts of a file in their order; undefined where one is missing. */
export const readParts = async (store: Pick<MediaStore, "part">, file: StoredFile): Promise<ArrayBuffer[] | undefined> => {
  const parts: ArrayBuffer[] = [];
  for (let index = 0; index * PartBytes < file.bytes; index++) {
    const part = await store.part(file.sha256, index);
    if (!part) return undefined;
    parts.push(part);
  }
  return parts;
};

/** The hash of what lies in storage, read back from there. Undefined where a part is missing. */
export const hashOf = async (store: Pick<MediaStore, "part">, file: StoredFile): Promise<string | undefined> => {
  if (globalThis.crypto?.subtle && file.bytes <= AtOnceBytes) {
    const parts = await readParts(store, file);
    return parts && hexOf(await crypto.subtle.digest("SHA-256", await new Blob(parts).arrayBuffer()));
  }
  const { Sha256 } = await import("./sha256");
  const hash = new Sha256();
  // A part at a time: between two of them the page paints.
  for (let index = 0; index * PartBytes < file.bytes; index++) {
    const part = await store.part(file.sha256, index);
    if (!part) return undefined;
    hash.update(new Uint8Array(part));
  }
  return hash.hex();
};
