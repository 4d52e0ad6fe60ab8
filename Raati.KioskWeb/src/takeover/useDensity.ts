import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useFitting } from "../view/fitting";
import { usePane, useWords } from "../view/hooks";

const Densest = 7;

/** How densely a message is set so that all of it can be seen (takeover.css). Letters of another width are measured anew. */
export const useDensity = (list: RefObject<HTMLElement | null>, key: string): number => {
  const { tongue } = useWords();
  const pane = usePane();
  const [fonts, setFonts] = useState(document.fonts.status);
  useEffect(() => void document.fonts.ready.then(() => setFonts("loaded")), []);
  return useFitting(list, ".message", 0, Densest, `${key}:${tongue}:${fonts}:${pane.width}:${pane.height}:${pane.scale}`);
};
