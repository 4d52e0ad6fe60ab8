import { ask, http } from "../api/http";
import { useTexts } from "../i18n/i18n";
import { useAction } from "../shared/useAction";

export type CommandKind = "identify" | "reload";

/** Asks one tablet. One without a connection says so at once. */
export function useCommand(kioskId: string) {
  const words = useTexts().kiosks;
  return useAction(
    (kind: CommandKind) => ask(http.POST("/api/kiosks/{id}/commands", { params: { path: { id: kioskId } }, body: { kind } })),
    {
      stale: ["commands"],
      say: ({ state }, kind) => (state === "offline" ? words.notConnected : kind === "identify" ? words.identified : words.reloaded),
    },
  );
}
