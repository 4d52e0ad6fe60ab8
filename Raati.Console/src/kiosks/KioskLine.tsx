import type { KioskRow } from "@raati/contracts";
import { memo } from "react";
import { useTexts } from "../i18n/i18n";
import { WarningIcon } from "../look/icons";
import { ListLink } from "../shared/ListLink";
import { clockIsOff, isChoosable } from "./fleet";
import { KioskActions } from "./KioskActions";
import styles from "./KioskList.module.css";
import { ConnectedLayer, CurrentLayer, PaintingLayer } from "./Layers";
import { Seen } from "./Seen";
import { StatusWord } from "./StatusMark";

interface KioskLineProps {
  row: KioskRow;
  index: number;
  /** Only moves for a tablet whose silence has a length. */
  now: number;
  mayManage: boolean;
  active: boolean;
  chosen: boolean;
  onChoose(id: string, range: boolean): void;
}

export const KioskLine = memo(function KioskLine({ row, index, now, mayManage, active, chosen, onChoose }: KioskLineProps) {
  const t = useTexts();
  const warning = row.tokenShared
    ? t.kiosks.tokenShared
    : clockIsOff(row)
      ? t.kiosks.clockOff(Math.round(Math.abs(row.clockSkewMs) / 1000))
      : undefined;
  const choosable = mayManage && isChoosable(row);
  return (
    <tr
      id={`kiosk-${row.kioskId}`}
      aria-rowindex={index + 2}
      aria-selected={mayManage ? chosen : undefined}
      className={styles.line}
      data-active={active}
      data-status={row.status}
    >
      {mayManage && (
        <td>
          {choosable && (
            <input
              type="checkbox"
              className={styles.check}
              aria-label={t.kiosks.bulk.one(`${row.storeName} ${row.name}`)}
              checked={chosen}
              onChange={() => {}}
              onClick={(event) => onChoose(row.kioskId, event.shiftKey)}
            />
          )}
        </td>
      )}
      <td>
        <StatusWord status={row.status} />
      </td>
      <td className={styles.name}>
        <ListLink to={`/tablets/${row.kioskId}`}>
          {row.storeName} <span className={styles.place}>{row.name}</span>
        </ListLink>
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
      <td>{choosable && <KioskActions row={row} lazy />}</td>
    </tr>
  );
});
