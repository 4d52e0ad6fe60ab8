/** An engine may tell of no frame of a film that lies behind another slide: this long after its data it is taken for painted, ms. */
export const PaintedWithinMs = 1_000;

/** Says once that the first frame of the file that begins to load is painted: that its data is there does not mean that yet. */
export const onFirstFrame = (video: HTMLVideoElement, painted: () => void, signal: AbortSignal): void => {
  // Older engines tell of no frame at all.
  const tellsOfFrames = "requestVideoFrameCallback" in video;
  let asked: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    if (asked !== undefined) video.cancelVideoFrameCallback(asked);
    clearTimeout(timer);
    video.removeEventListener("loadeddata", onData);
  };
  const tell = () => {
    stop();
    painted();
  };
  const onData = () => {
    if (!tellsOfFrames) return tell();
    timer ??= setTimeout(tell, PaintedWithinMs);
  };
  if (tellsOfFrames) asked = video.requestVideoFrameCallback(tell);
  video.addEventListener("loadeddata", onData);
  signal.addEventListener("abort", stop);
};
