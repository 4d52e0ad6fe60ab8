import { useEffect, useRef, useState } from "preact/hooks";
import { deck, type Owner } from "./deck";
import { onFirstFrame } from "./firstFrame";
import { advances, type Watch } from "./stall";

const LookEveryMs = 500;

interface Playing {
  url: string | undefined;
  /** It is on the glass. */
  shown: boolean;
  paused: boolean;
  lap: number;
  /** Its first frame is painted, though perhaps behind another slide. */
  onFrame(): void;
  onEnded(): void;
  /** It can't be played, or stands still. */
  onFailed(): void;
}

/** Plays a file in the one video element, in the box that is returned, while the slide is there. */
export const useVideo = (playing: Playing) => {
  const { url, shown, paused, lap } = playing;
  const box = useRef<HTMLDivElement>(null);
  const video = useRef<HTMLVideoElement | undefined>(undefined);
  const told = useRef(playing);
  told.current = playing;
  /** A frame of it has been on the glass: until then the poster is seen. */
  const [moves, setMoves] = useState(false);

  useEffect(() => {
    const into = box.current;
    if (!url || !into) return;
    const owner: Owner = {
      lost: (element) => {
        stopHearing.abort();
        into.append(stillOf(element));
        video.current = undefined;
      },
    };
    const stopHearing = new AbortController();
    const element = deck.claim(owner, into, url);
    video.current = element;
    const hear = (name: string, heard: () => void) => element.addEventListener(name, heard, { signal: stopHearing.signal });
    onFirstFrame(element, () => told.current.onFrame(), stopHearing.signal);
    hear("playing", () => setMoves(true));
    hear("ended", () => told.current.onEnded());
    hear("error", () => told.current.onFailed());
    return () => {
      stopHearing.abort();
      video.current = undefined;
      deck.release(owner);
    };
  }, [url]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another lap begins at the start
  useEffect(() => {
    if (video.current && shown && video.current.currentTime > 0) video.current.currentTime = 0;
  }, [lap, shown]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another lap plays again
  useEffect(() => {
    if (!url || !shown) return;
    if (paused) return video.current?.pause();
    void video.current?.play().catch((problem: DOMException) => {
      // Taken away or paused again before it began: no fault of the file.
      if (problem.name !== "AbortError") told.current.onFailed();
    });
    let watch: Watch | undefined;
    const timer = setInterval(() => {
      const element = video.current;
      if (!element || element.ended) return;
      watch = advances(watch, element.currentTime, performance.now());
      if (watch.stalled) told.current.onFailed();
    }, LookEveryMs);
    return () => clearInterval(timer);
  }, [url, shown, paused, lap]);

  return { box, moves };
};

/** The last frame, drawn: it stands while the element shows another file. */
const stillOf = (video: HTMLVideoElement): HTMLCanvasElement => {
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext("2d")?.drawImage(video, 0, 0);
  return canvas;
};
