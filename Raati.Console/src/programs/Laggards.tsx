import { Button } from "@mantine/core";
import type { KioskStatus, LagReason, ReceiptBoard, ReceiptLaggard, ReceiptState } from "@raati/contracts";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../i18n/i18n";
import { useFleet } from "../kiosks/FleetProvider";
import { StatusMark } from "../kiosks/StatusMark";
import { useCommand } from "../kiosks/useCommand";
import { useMay } from "../session/SessionContext";
import { useTimes } from "../time/useTimes";
import styles from "./Receipts.module.css";

const marks: Readonly<Record<LagReason, KioskStatus>> = {
  offline: "offline",
  neverSeen: "neverSeen",
  notPainting: "notPainting",
  failed: "offline",
  waiting: "behind",
  inUse: "behind",
  notYetShown: "behind",
  unknown: "unknown",
};

const shown = 12;

/** Missing tablets by name, worst first, each with its reason and what can be done about it. */
export function Laggards({ board, missing, zone }: { board: ReceiptBoard; missing: number; zone: string }) {
  const words = useTexts().publishing.receipts;
  const [all, setAll] = useState(false);
  const named = all ? board.laggards : board.laggards.slice(0, shown);
  return (
    <div className={styles.lagging}>
      <h2>
        {board.removed === undefined ? words.lagging : words.stillHave} <span>{words.laggards(missing)}</span>
      </h2>
      <ul>
        {named.map((laggard) => (
          <Line key={laggard.kioskId} withdrawn={board.removed !== undefined} laggard={laggard} zone={zone} />
        ))}
      </ul>
      {named.length < board.laggards.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {words.showAll(board.laggards.length)}
        </Button>
      )}
      {all && missing > board.laggards.length && <p className={styles.quiet}>{words.more(missing - board.laggards.length)}</p>}
      <p className={styles.help}>{board.removed === undefined ? words.help : words.removeHelp}</p>
    </div>
  );
}

function Line({ laggard, withdrawn, zone }: { laggard: ReceiptLaggard; withdrawn: boolean; zone: string }) {
  const t = useTexts();
  const words = t.publishing.receipts;
  const times = useTimes();
  const mayCommand = useMay("manageKiosks");
  const seen = useFleet()?.get(laggard.kioskId)?.lastSeenAtMs;
  const reached: Readonly<Partial<Record<ReceiptState, string>>> = { received: words.received, applied: words.applied };
  const command = useCommand(laggard.kioskId);
  const since = laggard.reason === "offline" && seen ? `, ${words.lastSeen(times.moment(seen, zone))}` : "";
  return (
    <li className={styles.laggard}>
      <StatusMark status={marks[laggard.reason]} />
      <Link to="/tablets/$id" params={{ id: laggard.kioskId }} className={styles.name}>
        {laggard.storeName} <span>{laggard.name}</span>
      </Link>
      <span>
        {t.publishing.reasons[laggard.reason]}
        {laggard.detail ? `: ${laggard.detail}` : since}
      </span>
      {laggard.reason === "notPainting" && mayCommand ? (
        <Button variant="default" size="compact-sm" loading={command.isPending} onClick={() => command.mutate("reload")}>
          {t.kiosks.actions.reload}
        </Button>
      ) : (
        <span className={styles.quiet}>{withdrawn ? "" : reached[laggard.state]}</span>
      )}
    </li>
  );
}
