import type { TakeoverView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import chip from "../polls/PollChip.module.css";
import { standingOf } from "./state";

export function TakeoverChip({ takeover, now }: { takeover: TakeoverView; now: number }) {
  const { states } = useTexts().takeovers;
  const standing = standingOf(takeover, now);
  return (
    <span className={chip.chip} data-state={standing === "up" ? "open" : standing}>
      {states[standing]}
    </span>
  );
}
