import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTexts } from "../i18n/i18n";
import { SearchIcon } from "../look/icons";
import { useMay } from "../session/SessionContext";
import { part } from "../shared/part";
import { rested } from "../shared/rested";
import styles from "./Search.module.css";
import { isTyping, Shortcuts } from "./shortcuts";

const windows = part(() => import("./SearchWindow"));
const SearchWindow = lazy(async () => ({ default: (await windows()).SearchWindow }));

/** The keys that work everywhere, and the two windows they open. */
export function Search() {
  const t = useTexts();
  const navigate = useNavigate();
  const mayWrite = useMay("managePolls");
  const [open, setOpen] = useState<"search" | "help">();
  const keys = useRef(new Shortcuts());
  const [wanted, setWanted] = useState(false);
  const close = () => setOpen(undefined);

  // It is fetched when it is first needed, or when there is nothing else to do; then it stays, to give the focus back when it closes.
  useEffect(() => void rested().then(windows), []);
  useEffect(() => setWanted((was) => was || open !== undefined), [open]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const elsewhere = event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target);
      if (event.defaultPrevented || elsewhere || document.querySelector('[role="dialog"]')) return;
      const meant = keys.current.read(event.key, event.timeStamp);
      if (!meant) return;
      event.preventDefault();
      if (meant.kind === "go") void navigate({ to: meant.to });
      else if (meant.kind !== "newPoll") setOpen(meant.kind);
      else if (mayWrite) void navigate({ to: "/polls/new" });
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [navigate, mayWrite]);

  return (
    <>
      <button type="button" className={styles.button} onClick={() => setOpen("search")} aria-keyshortcuts="/">
        <SearchIcon />
        {t.search.button}
        <span className={styles.key} aria-hidden="true">
          /
        </span>
      </button>
      <Suspense>{wanted && <SearchWindow open={open} onClose={close} />}</Suspense>
    </>
  );
}
