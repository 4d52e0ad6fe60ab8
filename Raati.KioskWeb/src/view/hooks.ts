import { createContext } from "preact";
import { useContext, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useCell, usePart } from "../platform/cell";
import type { Settings } from "../program/documents";
import type { Pane } from "../sitting/arrangement";
import type { Sitting } from "../sitting/sitting";
import { SettledMs } from "../sitting/tap";
import { settingsIn, type Ways, waysOf } from "../sitting/ways";
import type { ShownTablet } from "../tablet";
import { type Tongue, type Words, wordsIn } from "../words";

export const TabletContext = createContext<ShownTablet | undefined>(undefined);

/** Something stands over these screens: they are kept, but nobody sees them. */
export const CoveredContext = createContext(false);

export const useTablet = (): ShownTablet => {
  const tablet = useContext(TabletContext);
  if (!tablet) throw new Error("a screen outside the tablet");
  return tablet;
};

/** A part of what this person's sitting is: every touch makes it another one, and most screens need not hear of that. */
export const useSitting = <P>(part: (sitting: Sitting) => P): P => usePart(useTablet().session.sitting, part);

export const useWords = (): { words: Words; tongue: Tongue } => {
  const language = useSitting((sitting) => sitting.language);
  return { words: wordsIn(language), tongue: language };
};

/** How this organization's tablets look, once it has said so; the one published last. */
export const useSettings = (): Settings | undefined => {
  const showing = useCell(useTablet().program.showing);
  return settingsIn(showing);
};

/** What a shopper may choose, and how long the tablet waits. */
export const useWays = (): Ways => waysOf(useSettings());

/** The glass as it hangs, at the design's own scale (tokens.css, --fit). */
export const usePane = (): Pane => {
  const { large } = useSitting((sitting) => sitting.switches);
  const [size, setSize] = useState(measure);
  useEffect(() => {
    const measured = () => setSize(measure());
    window.addEventListener("resize", measured);
    return () => window.removeEventListener("resize", measured);
  }, []);
  return { ...size, scale: large ? 1.25 : 1 };
};

const measure = () => {
  const fit = Number(getComputedStyle(document.documentElement).getPropertyValue("--fit")) || 1;
  return { width: window.innerWidth / fit, height: window.innerHeight / fit };
};

export interface Painting {
  /** Monotonic time at which a frame with it was on the glass. */
  at(): number | undefined;
  /** It has stood long enough for a vote. */
  settled: boolean;
}

/**
 * Tells when a frame with this painting is on the glass: the second animation frame after it was drawn, since the first one
 * runs before the browser paints. What is covered is on no glass, and is painted anew when the cover goes.
 */
export const usePainting = (key: string, painted?: () => void): Painting => {
  const covered = useContext(CoveredContext);
  const at = useRef<number | undefined>(undefined);
  const [settled, setSettled] = useState("");
  const told = useRef(painted);
  told.current = painted;
  useEffect(() => {
    at.current = undefined;
    if (covered) {
      setSettled("");
      return;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        at.current = performance.now();
        told.current?.();
        timer = setTimeout(() => setSettled(key), SettledMs);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [key, covered]);
  return { at: () => at.current, settled: settled === key };
};

/** Focus follows the screens, so that a keyboard and a screen reader start at what is new. */
export const useFocus = (key: string) => {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what a change of screen is known by
  useEffect(() => {
    // Not out of a frame that nobody is in: a preview takes nobody's place in the text.
    if (window.parent === window || document.hasFocus()) heading.current?.focus({ preventScroll: true });
  }, [key]);
  return heading;
};

/** What had the focus before it was covered has it again afterwards; when that is gone, the screen that stands there now. */
export const useFocusBack = (covered: boolean): void => {
  useLayoutEffect(() => {
    if (!covered) return;
    const before = document.activeElement;
    return () => {
      const back = before?.isConnected && before !== document.body ? before : document.querySelector(".beneath [tabindex='-1']");
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    };
  }, [covered]);
};

/** The latest value, at most once in the time: for what is read aloud. */
export const useCalm = <T>(value: T, ms: number): T => {
  const [calm, setCalm] = useState(value);
  const latest = useRef(value);
  latest.current = value;
  useEffect(() => {
    const timer = setInterval(() => setCalm(() => latest.current), ms);
    return () => clearInterval(timer);
  }, [ms]);
  return calm;
};
