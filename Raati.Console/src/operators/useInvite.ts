import { useState } from "react";
import { ask, http } from "../api/http";
import type { OperatorRole } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { useAction } from "../shared/useAction";
import { useHomeZone } from "../stores/useHomeZone";
import { useTimes } from "../time/useTimes";

export interface Invitee {
  email: string;
  role: OperatorRole;
  stores: string[];
}

/** Makes a one-time link for somebody; an earlier one of theirs stops working. */
export function useInvite(refused?: (error: unknown) => boolean) {
  const words = useTexts().operators;
  const times = useTimes();
  const zone = useHomeZone();
  const [link, setLink] = useState<{ url: string; text: string }>();
  const invite = useAction((body: Invitee) => ask(http.POST("/api/operators", { body })), {
    stale: ["operators"],
    done: (made, { email }) =>
      setLink({ url: made.url, text: words.linkText(email, `${times.clock(made.expiresAtMs, zone)} (${times.zone(zone)})`) }),
    ...(refused ? { refused } : {}),
  });
  return { mutate: invite.mutate, isPending: invite.isPending, link, forget: () => setLink(undefined) };
}
