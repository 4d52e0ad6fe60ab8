import type { ChangeTopic } from "@raati/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { sessionKey } from "../session/session";
import { Link, type LinkState } from "./link";
import { staleTopics } from "./topics";
import { openWire } from "./wire";

const LinkContext = createContext<Link | undefined>(undefined);

/** A burst of changes makes one fetch. */
const gatherMs = 400;
/** What the page is drawn with was fetched a moment before the hub told of changes: it is fetched again when the page has been drawn. */
const settleMs = 1_500;

/** Holds the live connection while someone is signed in, and has stale lists fetched again: on a change, and after a reconnect. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [link] = useState(
    () =>
      new Link(openWire(), {
        onRefused: () => void queries.invalidateQueries({ queryKey: sessionKey }),
      }),
  );

  useEffect(() => {
    const changed = new Set<ChangeTopic>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let settling: ReturnType<typeof setTimeout> | undefined;
    let connected = false;
    // Only once a connection stands does the hub tell of changes: what was fetched before may be stale.
    const refetchAll = () => void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
    const refetch = () => {
      timer = undefined;
      for (const topic of staleTopics(changed)) void queries.invalidateQueries({ queryKey: [topic] });
      changed.clear();
    };
    const end = link.watch(
      (hub) => hub.watchChanges(),
      () => {
        clearTimeout(settling);
        if (connected) refetchAll();
        else settling = setTimeout(refetchAll, settleMs);
        connected = true;
      },
      {
        changed: (notice) => {
          changed.add(notice.topic);
          timer ??= setTimeout(refetch, gatherMs);
        },
      },
    );
    const hurry = () => link.hurry();
    window.addEventListener("online", hurry);
    document.addEventListener("visibilitychange", hurry);
    void link.run();
    return () => {
      window.removeEventListener("online", hurry);
      document.removeEventListener("visibilitychange", hurry);
      clearTimeout(timer);
      clearTimeout(settling);
      end();
      link.stop();
    };
  }, [link, queries]);

  return <LinkContext.Provider value={link}>{children}</LinkContext.Provider>;
}

export function useLink(): Link {
  const link = useContext(LinkContext);
  if (!link) throw new Error("useLink outside LiveProvider");
  return link;
}

export function useLinkState(): LinkState {
  const link = useLink();
  return useSyncExternalStore(link.observe, () => link.state);
}
