import type { HubHealth, KioskRow } from "@raati/contracts";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { useLink } from "../live/LiveProvider";
import { useNow } from "../time/useNow";
import { type BehindSince, behindSince, type Fleet, merge, told } from "./fleet";

interface FleetNow {
  /** Undefined until the first snapshot. */
  fleet: Fleet | undefined;
  since: BehindSince;
  health: HubHealth | undefined;
}

const nobody: BehindSince = new Map();
const FleetContext = createContext<FleetNow>({ fleet: undefined, since: nobody, health: undefined });

/** Beats of 1,800 tablets change some 180 rows a second: they are painted together, four times a second. */
const gatherMs = 250;

/** Watches the fleet once for the whole console: the menu counts who needs attention on every page. */
export function FleetProvider({ children }: { children: ReactNode }) {
  const link = useLink();
  const [seen, setSeen] = useState<{ fleet: Fleet; since: BehindSince }>();
  const [health, setHealth] = useState<HubHealth>();

  useEffect(() => {
    let waiting: KioskRow[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const paint = () => {
      timer = undefined;
      const rows = waiting;
      waiting = [];
      const at = Date.now();
      setSeen((before) => {
        if (!before) return undefined;
        const fleet = merge(before.fleet, rows);
        return { fleet, since: behindSince(fleet, before.since, at) };
      });
    };
    const end = link.watch(
      (hub) => hub.watchFleet(),
      (snapshot) => {
        // Changes that came before their snapshot stand: they are newer than what it was read from, or the same.
        const early = waiting;
        waiting = [];
        const fleet = merge(merge(new Map(), snapshot.rows), early);
        const at = Date.now();
        setSeen((before) => ({ fleet, since: behindSince(fleet, before?.since, at) }));
        setHealth(snapshot.health);
      },
      {
        fleetChanged: (rows) => {
          waiting.push(...rows);
          timer ??= setTimeout(paint, gatherMs);
        },
        healthChanged: setHealth,
      },
    );
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [link]);

  const now = useMemo(() => ({ fleet: seen?.fleet, since: seen?.since ?? nobody, health }), [seen, health]);
  return <FleetContext.Provider value={now}>{children}</FleetContext.Provider>;
}

export const useFleet = () => useContext(FleetContext).fleet;

/** The fleet for headlines and counts: one that is about to have a publication is no trouble yet. */
export function useToldFleet(): Fleet | undefined {
  const { fleet, since } = useContext(FleetContext);
  const now = useNow();
  return useMemo(() => fleet && told(fleet, since, now), [fleet, since, now]);
}
export const useFleetHealth = () => useContext(FleetContext).health;
