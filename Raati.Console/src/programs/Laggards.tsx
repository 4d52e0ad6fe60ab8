import type { KioskStatus, LagReason, ReceiptBoard, ReceiptState } from "@raati/contracts";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../i18n/i18n";
import { StatusMark } from "../kiosks/StatusMark";
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

/** Missing tablets by name, worst first, each with its reason. */
export function Laggards({ board, missing }: { board: ReceiptBoard; missing: number }) {
  const t = useTexts();
  const words = t.publishing.receipts;
  const reached: Readonly<Partial<Record<ReceiptState, string>>> = { received: words.received, applied: words.applied };
  return (
    <div className={styles.lagging}>
      <h2>
        {words.lagging} <span>{words.laggards(missing)}</span>
      </h2>
      <ul>
        {board.laggards.map((laggard) => (
          <li key={laggard.kioskId} className={styles.laggard}>
            <StatusMark status={marks[laggard.reason]} />
            <Link to="/tablets/$id" params={{ id: laggard.kioskId }} className={styles.name}>
              {laggard.storeName} <span>{laggard.name}</span>
            </Link>
            <span>
              {t.publishing.reasons[laggard.reason]}
              {laggard.detail ? `: ${laggard.detail}` : ""}
            </span>
            <span className={styles.quiet}>{reached[laggard.state] ?? ""}</span>
          </li>
        ))}
      </ul>
      {missing > board.laggards.length && <p className={styles.quiet}>{words.more(missing - board.laggards.length)}</p>}
      <p className={styles.help}>{words.help}</p>
    </div>
  );
}
