import { useMediaQuery } from "@mantine/hooks";
import { useRouterState } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";

/** Under this the menu is behind a button; the style sheets know it as 700 px. */
const narrowScreen = "(max-width: 700px)";

/** The menu of a narrow screen: it opens over the page and goes away with a choice, with Escape, or when there is room for it. */
export function useMenu() {
  const narrow = useMediaQuery(narrowScreen, undefined, { getInitialValueInEffect: false }) ?? false;
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [openAt, setOpenAt] = useState<string>();
  const open = narrow && openAt === path;
  const button = useRef<HTMLButtonElement>(null);
  const page = useRef<HTMLElement>(null);
  const was = useRef(path);
  useEffect(() => {
    // The link that was chosen went away with the menu.
    if (narrow && openAt === was.current && path !== was.current) page.current?.focus();
    was.current = path;
  }, [narrow, openAt, path]);
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      // A window that the menu opened, the search say, keeps its own Escape.
      if (event.key !== "Escape" || event.defaultPrevented || document.querySelector('[role="dialog"]')) return;
      setOpenAt(undefined);
      button.current?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [open]);
  return { open, button, page, toggle: () => setOpenAt(open ? undefined : path) };
}
