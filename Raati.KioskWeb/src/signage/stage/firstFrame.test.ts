import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { onFirstFrame, PaintedWithinMs } from "./firstFrame";

/** What of a video element is used here. */
class Film extends EventTarget {
  frame: (() => void) | undefined;
  requestVideoFrameCallback(painted: () => void) {
    this.frame = painted;
    return 1;
  }
  cancelVideoFrameCallback() {
    this.frame = undefined;
  }
}

const listen = (film: EventTarget) => {
  const [painted, stop] = [vi.fn(), new AbortController()];
  onFirstFrame(film as unknown as HTMLVideoElement, painted, stop.signal);
  return { painted, stop };
};

const data = () => new Event("loadeddata");

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a film is waited for until its first frame is painted, whether its data was told of before or is after", () => {
  for (const dataFirst of [true, false]) {
    const film = new Film();
    const { painted } = listen(film);
    if (dataFirst) film.dispatchEvent(data());
    expect(painted).not.toHaveBeenCalled();
    film.frame?.();
    if (!dataFirst) film.dispatchEvent(data());
    vi.advanceTimersByTime(PaintedWithinMs);
    expect(painted).toHaveBeenCalledTimes(1);
  }
});

test("where no frame is told of, data is enough after a while; on an engine that tells of none, at once", () => {
  const film = new Film();
  const { painted } = listen(film);
  vi.advanceTimersByTime(60_000);
  film.dispatchEvent(data());
  vi.advanceTimersByTime(PaintedWithinMs - 1);
  expect(painted).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(painted).toHaveBeenCalledTimes(1);

  const older = new EventTarget();
  const heard = listen(older);
  older.dispatchEvent(data());
  expect(heard.painted).toHaveBeenCalledTimes(1);
});

test("who listens no more hears nothing", () => {
  const film = new Film();
  const { painted, stop } = listen(film);
  film.dispatchEvent(data());
  stop.abort();
  expect(film.frame).toBeUndefined();
  film.dispatchEvent(data());
  vi.advanceTimersByTime(60_000);
  expect(painted).not.toHaveBeenCalled();
});
