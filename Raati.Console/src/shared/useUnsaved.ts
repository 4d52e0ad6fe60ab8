import { useBlocker } from "@tanstack/react-router";
import { useRef } from "react";
import { useTexts } from "../i18n/i18n";

/** Asks once before what was written is left behind. What it gives says that it has been saved: the way is free until the next change. */
export function useUnsaved(written: unknown): () => void {
  const { unsaved } = useTexts().common;
  const saved = useRef(written);
  const dirty = () => saved.current !== written;
  useBlocker({ shouldBlockFn: () => dirty() && !window.confirm(unsaved), enableBeforeUnload: dirty });
  return () => {
    saved.current = written;
  };
}
