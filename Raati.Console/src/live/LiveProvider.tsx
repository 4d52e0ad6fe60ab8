import type { ChangeTopic } from "@raati/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { sessionKey } from "../session/session";
import { Link, type LinkState } from "./link";
import { openWire } from "./signalr";
import { staleTopics } from "./topics";

const LinkContext = createContext<Link | undefined>(undefined);

/** A burst of changes makes one fetch. */
const gatherMs = 400;

/** Holds the live connection while someone is signed in, and has stale lists fetched again: on a change, and after a reconnect. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [link] = useState(
    () =>
      new Link(openWire(), {
        onLive: () => void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] }),
        onRefused: () => void queries.invalidateQueries({ queryKey: sessionKey }),
      }),
  );

  useEffect(() => {
    const changed = new Set<ChangeTopic>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refetch = () => {
      timer = undefined;
      for (const topic of staleTopics(changed)) void queries.invalidateQueries({ queryKey: [topic] });
      changed.clear();
    };
    const end = link.watch(
      (hub) => hub.watchChanges(),
      () => {},
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
