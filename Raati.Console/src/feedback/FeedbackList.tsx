import { Button } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useRef } from "react";
import type { FeedbackView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { useNow } from "../time/useNow";
import { FeedbackItem } from "./FeedbackItem";
import styles from "./FeedbackPage.module.css";

interface FeedbackListProps {
  items: readonly FeedbackView[];
  chosen: string | undefined;
  /** Undefined when these are all. */
  onOlder: (() => void) | undefined;
  busy: boolean;
}

/** The inbox: only lines in sight exist, and the arrows go from one to the next. */
export function FeedbackList({ items, chosen, onOlder, busy }: FeedbackListProps) {
  const words = useTexts().feedback;
  const scroller = useRef<HTMLElement>(null);
  const now = useNow(20_000);
  const lines = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 98,
    overscan: 8,
    getItemKey: (index) => items[index]?.id ?? index,
  });
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const lines = [...(scroller.current?.querySelectorAll<HTMLAnchorElement>("a[data-id]") ?? [])];
    const at = lines.findIndex((line) => line.matches(":focus"));
    const next = lines[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.click();
  };
  return (
    <nav ref={scroller} className={styles.list} aria-label={words.list} onKeyDown={onKey}>
      <ul style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map((line) => {
          const item = items[line.index];
          return (
            item && (
              <li key={item.id} ref={lines.measureElement} data-index={line.index} style={{ transform: `translateY(${line.start}px)` }}>
                <FeedbackItem feedback={item} now={now} chosen={item.id === chosen} />
              </li>
            )
          );
        })}
      </ul>
      <div className={styles.more}>
        {onOlder ? (
          <Button variant="default" size="xs" loading={busy} onClick={onOlder}>
            {words.older}
          </Button>
        ) : (
          <p>{words.end}</p>
        )}
      </div>
    </nav>
  );
}
