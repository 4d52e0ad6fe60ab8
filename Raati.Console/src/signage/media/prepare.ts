import { type Scaling, scalingOf, smaller } from "./scaling";

const quality = 0.85;

/** The picture as it is to be sent: upright, and made smaller when it is too much for a tablet. What can't be read is sent as it is: the hub says why not. */
export async function preparePicture(file: File): Promise<Blob> {
  if (!file.type.startsWith("image/")) return file;
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => undefined);
  if (!picture) return file;
  try {
    const { width, height } = picture;
    const first = scalingOf({ type: file.type, bytes: file.size, width, height });
    let written: Blob | undefined;
    for (let next = first; next; next = written ? smaller(next, written.size) : undefined) written = await drawn(picture, next);
    const sameSize = first?.width === width && first.height === height;
    // Written anew and not lighter: then rather the original.
    return written && !(sameSize && written.size >= file.size && written.type === file.type) ? written : file;
  } finally {
    picture.close();
  }
}

/** Draws a picture into a file; a browser that can't write WebP writes JPEG. */
async function drawn(picture: CanvasImageSource, { width, height, type }: Scaling): Promise<Blob | undefined> {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (!context) return undefined;
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, width, height);
  const written = await toBlob(canvas, type);
  return written?.type === type ? written : await toBlob(canvas, "image/jpeg");
}

const toBlob = (canvas: HTMLCanvasElement, type: string) =>
  new Promise<Blob | undefined>((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), type, quality));

const posterAtSeconds = 1;
const posterSide = 1_920;
const posterPatienceMs = 15_000;

/** What a video looks like a second in; undefined: this browser can't show it. */
export async function makePoster(file: File): Promise<Blob | undefined> {
  const url = URL.createObjectURL(file);
  const video = document.createElement("video");
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), posterPatienceMs);
  try {
    Object.assign(video, { muted: true, playsInline: true, preload: "auto", src: url });
    await heard(video, "loadeddata", patience.signal);
    video.currentTime = Math.min(posterAtSeconds, (Number.isFinite(video.duration) ? video.duration : 0) / 2);
    await heard(video, "seeked", patience.signal);
    const factor = Math.min(1, posterSide / Math.max(video.videoWidth, video.videoHeight));
    return await drawn(video, {
      width: Math.round(video.videoWidth * factor),
      height: Math.round(video.videoHeight * factor),
      type: "image/jpeg",
    });
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
    video.removeAttribute("src");
    video.load();
    URL.revokeObjectURL(url);
  }
}

function heard(video: HTMLVideoElement, event: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(event));
    video.addEventListener(event, () => resolve(), { once: true, signal });
    video.addEventListener("error", fail, { once: true, signal });
    signal.addEventListener("abort", fail, { once: true });
  });
}
