import type { KioskStatus } from "@raati/contracts";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../i18n/i18n";
import { StatusMark } from "../kiosks/StatusMark";
import styles from "./OverviewPage.module.css";

const order: readonly KioskStatus[] = ["online", "behind", "notPainting", "offline", "neverSeen"];

/** The fleet in one bar, and each part of it as a way into the list. */
export function FleetBar({ counts }: { counts: Readonly<Record<KioskStatus, number>> }) {
  const t = useTexts();
  const present = order.filter((status) => counts[status] > 0 || status === "online");
  return (
    <>
      <div
        className={styles.bar}
        role="img"
        aria-label={`${t.overview.fleetBar}: ${present.map((status) => `${t.kiosks.status[status]} ${counts[status]}`).join(", ")}`}
      >
        {present
          .filter((status) => counts[status] > 0)
          .map((status) => (
            <i key={status} data-status={status} style={{ flexGrow: counts[status] }} />
          ))}
      </div>
      <div className={styles.counts}>
        {present.map((status) => (
          <Link key={status} to="/tablets" search={{ status }}>
            <StatusMark status={status} />
            <b>{counts[status]}</b> {t.kiosks.status[status].toLocaleLowerCase()}
          </Link>
        ))}
      </div>
    </>
  );
}
