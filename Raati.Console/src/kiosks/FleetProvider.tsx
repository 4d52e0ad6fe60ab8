import type { HubHealth, KioskRow } from "@raati/contracts";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { useLink } from "../live/LiveProvider";
import { type Fleet, merge } from "./fleet";

interface FleetNow {
  /** Undefined until the first snapshot. */
  fleet: Fleet | undefined;
  health: HubHealth | undefined;
}

const FleetContext = createContext<FleetNow>({ fleet: undefined, health: undefined });

/** Beats of 1,800 tablets change some 180 rows a second: they are painted together, four times a second. */
const gatherMs = 250;

/** Watches the fleet once for the whole console: the menu counts who needs attention on every page. */
export function FleetProvider({ children }: { children: ReactNode }) {
  const link = useLink();
  const [fleet, setFleet] = useState<Fleet>();
  const [health, setHealth] = useState<HubHealth>();

  useEffect(() => {
    let waiting: KioskRow[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const paint = () => {
      timer = undefined;
      const rows = waiting;
      waiting = [];
      setFleet((now) => now && merge(now, rows));
    };
    const end = link.watch(
      (hub) => hub.watchFleet(),
      (snapshot) => {
        // Changes that came before their snapshot stand: they are newer than what it was read from, or the same.
        const early = waiting;
        waiting = [];
        setFleet(merge(merge(new Map(), snapshot.rows), early));
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

  const now = useMemo(() => ({ fleet, health }), [fleet, health]);
  return <FleetContext.Provider value={now}>{children}</FleetContext.Provider>;
}

export const useFleet = () => useContext(FleetContext).fleet;
export const useFleetHealth = () => useContext(FleetContext).health;
