import type { ConsoleClient } from "@raati/contracts";
import { useEffect, useState } from "react";
import { useLink } from "./LiveProvider";
import type { Hub } from "./link";

/** How one kind of thing is watched; a constant of its feature. */
export interface Watched<T> {
  start(hub: Hub, id: string): Promise<T | undefined>;
  /** Which of the hub's words are about this id. */
  changes(id: string, take: (value: T) => void): Partial<ConsoleClient>;
  /** Which of two to show: frames and boards can arrive out of order. */
  choose(shown: T | undefined, arrived: T): T;
}

/** Something the hub is asked about by id: its snapshot, then every change, and both again after a reconnect. Undefined until it comes. */
export function useWatched<T>(watched: Watched<T>, id: string | undefined): T | undefined {
  const link = useLink();
  const [seen, setSeen] = useState<{ id: string; value: T }>();

  useEffect(() => {
    if (!id) return;
    const take = (arrived: T) =>
      setSeen((before) => {
        const shown = before?.id === id ? before.value : undefined;
        const value = watched.choose(shown, arrived);
        return value === shown ? before : { id, value };
      });
    return link.watch(
      (hub) => watched.start(hub, id),
      (snapshot) => snapshot && take(snapshot),
      watched.changes(id, take),
      id,
    );
  }, [link, watched, id]);

  return seen?.id === id ? seen?.value : undefined;
}
