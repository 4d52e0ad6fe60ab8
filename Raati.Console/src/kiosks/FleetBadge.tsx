import { useMemo } from "react";
import { useTexts } from "../i18n/i18n";
import styles from "./FleetBadge.module.css";
import { useToldFleet } from "./FleetProvider";
import { attention, tally, worst } from "./fleet";
import { StatusMark } from "./StatusMark";

/** How many tablets need someone; nothing when all is well. */
export function FleetBadge() {
  const { nav } = useTexts().common;
  const fleet = useToldFleet();
  const counts = useMemo(() => tally(fleet?.values() ?? []), [fleet]);
  const missing = attention(counts);
  if (missing === 0) return null;
  return (
    <span className={styles.badge}>
      <StatusMark status={worst(counts)} size={13} />
      <span aria-hidden="true">{missing}</span>
      <span className="hidden-text">{nav.missing(missing)}</span>
    </span>
  );
}
