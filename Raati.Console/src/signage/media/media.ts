import type { MediaLibrary, MediaRef, MediaUse, MediaView } from "@raati/contracts";

export const addressOf = (sha256: string) => `/media/${sha256}`;

export const isVideo = ({ type }: Pick<MediaRef, "type">) => type === "mp4" || type === "webm";

/** A picture that is there only as the poster of a video stands on that video's tile. */
const isOnlyPoster = ({ uses }: Pick<MediaView, "uses">) => uses.length > 0 && uses.every(({ by }) => by === "video");

export type MediaKind = "image" | "video";

/** The files of a kind in whose names every word is found; posters are not counted as pictures. */
export function findMedia(items: readonly MediaView[], q = "", kind?: MediaKind): MediaView[] {
  const words = q.toLocaleLowerCase("fi").split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    if (isOnlyPoster(item) || (kind && isVideo(item.file) !== (kind === "video"))) return false;
    const name = item.name.toLocaleLowerCase("fi");
    return words.every((word) => name.includes(word));
  });
}

/** The poster that goes with a video: no other thing uses it. */
export function posterToRemove(video: MediaView, items: readonly MediaView[]): string | undefined {
  const poster = items.find((item) => item.file.sha256 === video.poster?.sha256);
  return poster && isOnlyPoster(poster) && poster.uses.length === 1 ? poster.file.sha256 : undefined;
}

/** What the browser's choice of files offers. A picture from a phone (HEIC) is written anew before it is sent. */
export const accepted: Readonly<Record<MediaKind, readonly string[]>> = {
  image: ["image/jpeg", "image/png", "image/webp", "image/avif", "image/heic", "image/heif"],
  video: ["video/mp4", "video/webm"],
};

/** The kinds that the hub takes, as people call them. */
export const usable = "JPEG, PNG, WebP, AVIF, MP4, WebM";

/** Whether the browser already knows that it is nothing for a tablet. Videos go by many types for one container, and some files by none: the hub looks into these. */
export const isNoMedia = ({ type }: Pick<Blob, "type">): boolean =>
  type !== "" && !type.startsWith("video/") && !accepted.image.includes(type);

/** The limit that a file is over; undefined: it fits, or the limits aren't known yet. The hub cuts off what is far too large without a word. */
export function limitOver(file: Blob, library: Pick<MediaLibrary, "maxImageBytes" | "maxVideoBytes"> | undefined): number | undefined {
  if (!library) return undefined;
  const limit = file.type.startsWith("video/") ? library.maxVideoBytes : library.maxImageBytes;
  return file.size > limit ? limit : undefined;
}

/** The uses by one kind of user. */
export const usersOf = (uses: readonly MediaUse[], by: MediaUse["by"]) => uses.filter((use) => use.by === by);

/** What a file is called before it has a name of its own: its file's, without the ending. */
export const nameOf = (fileName: string) =>
  fileName
    .replace(/\.[a-z0-9]{2,5}$/i, "")
    .trim()
    .slice(0, 100)
    .trim();

/** Bytes in thousands and millions, as the limits are counted. */
export function writeBytes(bytes: number, locale: string): string {
  const write = (n: number, digits: number) => n.toLocaleString(locale, { maximumFractionDigits: digits });
  if (bytes >= 1e9) return `${write(bytes / 1e9, 1)} GB`;
  return bytes >= 1e6 ? `${write(bytes / 1e6, bytes < 1e7 ? 1 : 0)} MB` : `${write(Math.ceil(bytes / 1e3), 0)} kB`;
}

/** A playing time, `1:05`. */
export function writeLength(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
