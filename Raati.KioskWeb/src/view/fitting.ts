import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

export const SlackPx = 2;

/** How far below the edge of a box its last part ends, px. */
const lastEndsBelow = (box: Element): number =>
  (box.lastElementChild?.getBoundingClientRect().bottom ?? 0) - box.getBoundingClientRect().bottom;

/** Its last part is out of sight. The room that is left under that part is none of it. */
export const isHiddenBelow = (box: Element): boolean => lastEndsBelow(box) > SlackPx;

/** What can be set more densely is cut already when that room is. */
const isCut = (box: HTMLElement): boolean => {
  const room = Number.parseFloat(getComputedStyle(box).paddingBottom) + box.clientTop;
  return box.scrollTop > 0 || lastEndsBelow(box) + room > SlackPx;
};

/**
 * How densely a screen must be set for its parts to fit: from the first guess on, one step at a time and before it is painted, never
 * back for the same key. The key is all that the room and the texts depend on. Past the last step the parts scroll.
 */
export const useFitting = (screen: RefObject<HTMLElement | null>, parts: string, first: number, last: number, key: string): number => {
  const [found, setFound] = useState({ key, step: first });
  const step = found.key === key ? found.step : first;
  useLayoutEffect(() => {
    if (step >= last) return;
    const looked = [...(screen.current?.closest(".frame, .takeover")?.querySelectorAll<HTMLElement>(parts) ?? [])];
    if (looked.some(isCut)) setFound({ key, step: step + 1 });
  });
  return step;
};
