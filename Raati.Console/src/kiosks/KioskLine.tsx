import type { KioskRow } from "@raati/contracts";
import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { useTexts } from "../i18n/i18n";
import { WarningIcon } from "../look/icons";
import { clockIsOff } from "./fleet";
import { KioskActions } from "./KioskActions";
import styles from "./KioskList.module.css";
import { ConnectedLayer, CurrentLayer, PaintingLayer } from "./Layers";
import { Seen } from "./Seen";
import { StatusWord } from "./StatusMark";

interface KioskLineProps {
  row: KioskRow;
  index: number;
  now: number;
  mayManage: boolean;
}

export const KioskLine = memo(function KioskLine({ row, index, now, mayManage }: KioskLineProps) {
  const t = useTexts();
  const warning = row.tokenShared
    ? t.kiosks.tokenShared
    : clockIsOff(row)
      ? t.kiosks.clockOff(Math.round(Math.abs(row.clockSkewMs) / 1000))
      : undefined;
  return (
    <tr aria-rowindex={index + 2} className={styles.line}>
      <td>
        <StatusWord status={row.status} />
      </td>
      <td className={styles.name}>
        <Link to="/tablets/$id" params={{ id: row.kioskId }}>
          {row.storeName} <span className={styles.place}>{row.name}</span>
        </Link>
        {row.staffTest && <span className={styles.tag}>{t.kiosks.testUse}</span>}
        {row.tags.map((tag) => (
          <span key={tag} className={styles.tag}>
            {tag}
          </span>
        ))}
        {warning && (
          <span className={styles.warn} title={warning}>
            <WarningIcon size={15} />
            <span className="hidden-text">{warning}</span>
          </span>
        )}
      </td>
      <td>
        <ConnectedLayer row={row} />
      </td>
      <td>
        <PaintingLayer row={row} />
      </td>
      <td>
        <CurrentLayer row={row} />
      </td>
      <td className={styles.number}>{row.outboxCount > 0 ? row.outboxCount : ""}</td>
      <td className={styles.seen}>
        <Seen row={row} now={now} />
      </td>
      <td>{mayManage && row.status !== "retired" && <KioskActions row={row} />}</td>
    </tr>
  );
});
