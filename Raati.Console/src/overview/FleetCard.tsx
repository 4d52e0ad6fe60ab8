import type { KioskRow } from "@raati/contracts";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../i18n/i18n";
import { select, tally } from "../kiosks/fleet";
import { StatusMark } from "../kiosks/StatusMark";
import { useTimes } from "../time/useTimes";
import { FleetBar } from "./FleetBar";
import { incident, type StorePlace } from "./headline";
import styles from "./OverviewPage.module.css";

/** At most this many are named; the list of tablets has the rest. */
const named = 4;

interface FleetCardProps {
  rows: readonly KioskRow[];
  stores: readonly StorePlace[];
  areas: ReadonlyMap<string, string>;
  now: number;
}

/** The fleet in one bar, and the one incident in place of its many alarms. */
export function FleetCard({ rows, stores, areas, now }: FleetCardProps) {
  const { overview } = useTexts();
  const out = incident(rows, stores, areas);
  return (
    <>
      <FleetBar counts={tally(rows)} />
      {out?.whole && (
        <div className={styles.incident}>
          <StatusMark status="offline" />
          <div>
            <b>{overview.incident(out.name, out.tablets)}</b>
            <p>{overview.incidentAll}</p>
          </div>
        </div>
      )}
      {!out?.whole && <Troubled rows={rows} now={now} />}
    </>
  );
}

/** The worst few by name. */
function Troubled({ rows, now }: { rows: readonly KioskRow[]; now: number }) {
  const { kiosks } = useTexts();
  const times = useTimes();
  const bad = select(rows, {}).filter(({ status }) => status === "offline" || status === "notPainting" || status === "behind");
  return (
    <ul className={styles.troubled}>
      {bad.slice(0, named).map((row) => (
        <li key={row.kioskId}>
          <Link to="/tablets/$id" params={{ id: row.kioskId }}>
            <StatusMark status={row.status} />
            <span>
              {row.storeName} {row.name}
            </span>
            <small>{row.lastSeenAtMs ? times.ago(row.lastSeenAtMs, now) : kiosks.status[row.status].toLocaleLowerCase()}</small>
          </Link>
        </li>
      ))}
    </ul>
  );
}
