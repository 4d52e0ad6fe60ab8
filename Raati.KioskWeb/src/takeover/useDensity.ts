import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useFitting } from "../view/fitting";
import { usePane, useWords } from "../view/hooks";

const Densest = 7;
/** Words that would have to be set more densely than this beside a picture have the glass to themselves. */
const DensestBeside = 5;

/**
 * How densely a message is set so that all of it can be seen (takeover.css), and whether a picture may stand beside it. Letters of another
 * width are measured anew.
 */
export const useDensity = (list: RefObject<HTMLElement | null>, key: string, picture: boolean): { density: number; beside: boolean } => {
  const { tongue } = useWords();
  const pane = usePane();
  const [fonts, setFonts] = useState(document.fonts.status);
  useEffect(() => void document.fonts.ready.then(() => setFonts("loaded")), []);
  const room = `${key}:${tongue}:${fonts}:${pane.width}:${pane.height}:${pane.scale}:${picture}`;
  const alone = picture ? DensestBeside + 1 : 0;
  const step = useFitting(list, ".message", 0, alone + Densest, room);
  return step < alone ? { density: step, beside: true } : { density: step - alone, beside: false };
};
