import { useEffect, useState } from "react";
import type { FeedbackView } from "../api/types";
import { withKept } from "./kept";

/** The list as `withKept` has it: what was opened stays, until the list is narrowed otherwise. */
export function useKept(items: readonly FeedbackView[], opened: string | undefined, narrowedBy: string): FeedbackView[] {
  const [kept, setKept] = useState<{ by: string; items: ReadonlyMap<string, FeedbackView> }>({ by: narrowedBy, items: new Map() });
  const open = items.find(({ id }) => id === opened);
  useEffect(() => {
    setKept((old) => {
      const before = old.by === narrowedBy ? old.items : new Map<string, FeedbackView>();
      if (!open) return old.by === narrowedBy ? old : { by: narrowedBy, items: before };
      // As it will be: whoever opens it has read it.
      const read: FeedbackView = open.status === "unread" ? { ...open, status: "open" } : open;
      return { by: narrowedBy, items: new Map(before).set(read.id, read) };
    });
  }, [open, narrowedBy]);
  return withKept(items, kept.by === narrowedBy ? kept.items : new Map());
}
