import type { KioskRow } from "@raati/contracts";
import { useTexts } from "../i18n/i18n";
import { useTimes } from "../time/useTimes";

/** Whoever beats is there now; only a silence has a length. */
export function Seen({ row, now }: { row: KioskRow; now: number }) {
  const { time } = useTexts().common;
  const times = useTimes();
  if (row.connected && row.status !== "offline") return time.now;
  return row.lastSeenAtMs ? times.ago(row.lastSeenAtMs, now) : "";
}
