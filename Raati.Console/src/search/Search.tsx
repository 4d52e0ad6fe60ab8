import { Modal } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTexts } from "../i18n/i18n";
import { SearchIcon } from "../look/icons";
import { useMay } from "../session/SessionContext";
import styles from "./Search.module.css";
import { isTyping, Shortcuts } from "./shortcuts";

const SearchPalette = lazy(() => import("./SearchPalette").then(({ SearchPalette }) => ({ default: SearchPalette })));
const KeyHelp = lazy(() => import("./KeyHelp").then(({ KeyHelp }) => ({ default: KeyHelp })));

/** The keys that work everywhere, and the two windows they open. */
export function Search() {
  const t = useTexts();
  const navigate = useNavigate();
  const mayWrite = useMay("managePolls");
  const [open, setOpen] = useState<"search" | "help">();
  const keys = useRef(new Shortcuts());
  const close = () => setOpen(undefined);

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
      {/* Nothing moves: the next key may already mean something else. */}
      <Modal.Root opened={open === "search"} onClose={close} size={600} yOffset="12vh" centered={false} transitionProps={{ duration: 0 }}>
        <Modal.Overlay />
        <Modal.Content aria-label={t.search.title}>
          <Modal.Body p={0}>
            <Suspense>{open === "search" && <SearchPalette onClose={close} />}</Suspense>
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
      <Modal
        opened={open === "help"}
        onClose={close}
        size="lg"
        title={t.search.help.title}
        transitionProps={{ duration: 0 }}
        closeButtonProps={{ "aria-label": t.common.close }}
      >
        <Suspense>
          <KeyHelp />
        </Suspense>
      </Modal>
    </>
  );
}
