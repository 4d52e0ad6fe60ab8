import type { ComponentChildren, RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { isHiddenBelow, SlackPx } from "./fitting";
import { usePane, useWords } from "./hooks";
import { DownIcon } from "./icons";
import "./scrolling.css";

type List = RefObject<HTMLElement | null>;

interface Hidden {
  above: boolean;
  below: boolean;
}

interface Overflow extends Hidden {
  /** Something of it is out of sight: a keyboard must reach it too. */
  scrolls: boolean;
  look(): void;
}

/** So much of what was seen last is still seen after a step. */
const KeptPx = 120;

/** What of a list is out of sight. */
export const useOverflow = (list: List): Overflow => {
  usePane();
  const [{ above, below }, setHidden] = useState<Hidden>({ above: false, below: false });
  const look = () => {
    const box = list.current;
    if (!box) return;
    const left = box.scrollHeight - box.clientHeight - box.scrollTop;
    const now = { above: box.scrollTop > 0, below: isHiddenBelow(box) || (box.scrollTop > 0 && left > SlackPx) };
    if (now.above !== above || now.below !== below) setHidden(now);
  };
  useLayoutEffect(look);
  return { above, below, scrolls: above || below, look };
};

interface ScrollingProps {
  list: List;
  overflow: Overflow;
  class?: string;
  children: ComponentChildren;
}

/** A list that may be higher than its place. Then it fades where it goes on, and an arrow says so and goes there; at the end, back. */
export const Scrolling = ({ list, overflow, class: kind = "", children }: ScrollingProps) => {
  const { words } = useWords();
  const { above, below, scrolls, look } = overflow;
  const go = () => {
    const box = list.current;
    if (box) box.scrollTop = below ? box.scrollTop + Math.max(KeptPx, box.clientHeight - KeptPx) : 0;
  };
  return (
    <div class={`scrolling ${kind}`} data-above={above} data-below={below} onScrollCapture={look}>
      {children}
      {scrolls && (
        <button type="button" class={`more ${below ? "" : "back"}`} onClick={go}>
          <span>
            <DownIcon size={28} />
            {below ? words.more : words.toTop}
          </span>
        </button>
      )}
    </div>
  );
};
