import type { ConsoleClient } from "@raati/contracts";

/** Who hears everything that the hub says by itself, and hands it on. */
export const relay = (tell: (say: (listener: Partial<ConsoleClient>) => void) => void): ConsoleClient => ({
  fleetChanged: (rows) => tell((l) => l.fleetChanged?.(rows)),
  resultsChanged: (frames) => tell((l) => l.resultsChanged?.(frames)),
  receiptsChanged: (board) => tell((l) => l.receiptsChanged?.(board)),
  changed: (notice) => tell((l) => l.changed?.(notice)),
  healthChanged: (health) => tell((l) => l.healthChanged?.(health)),
});
