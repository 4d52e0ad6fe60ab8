import { useVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";

/** The sheet that scrolls under every page. */
const sheet = () => document.getElementById("content");

/** For a table in the sheet: only the lines in sight exist, and two empty ones hold the place of the others. */
export function useVirtualRows(count: number, height: number) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [above, setAbove] = useState(0);
  useLayoutEffect(() => {
    const [from, to] = [sheet(), body.current];
    if (from && to) setAbove(to.getBoundingClientRect().top - from.getBoundingClientRect().top + from.scrollTop);
  }, []);
  const lines = useVirtualizer({
    count,
    getScrollElement: sheet,
    estimateSize: () => height,
    overscan: 12,
    scrollMargin: above,
  });
  const seen = lines.getVirtualItems();
  return {
    body,
    indexes: seen.map(({ index }) => index),
    before: Math.max(0, (seen[0]?.start ?? above) - above),
    after: Math.max(0, lines.getTotalSize() - ((seen.at(-1)?.end ?? above) - above)),
  };
}
