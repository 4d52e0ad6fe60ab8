import type { KioskRow } from "@raati/contracts";
import type { KioskView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { Facts } from "../shared/Facts";
import { useNow } from "../time/useNow";
import { useTimes } from "../time/useTimes";
import { clockIsOff } from "./fleet";
import styles from "./KioskPage.module.css";
import { ConnectedLayer, CurrentLayer, PaintingLayer } from "./Layers";
import { Seen } from "./Seen";

export function KioskFacts({ kiosk, row, zone }: { kiosk: KioskView; row: KioskRow | undefined; zone: string }) {
  const { kiosks } = useTexts();
  const { columns, detail } = kiosks;
  const times = useTimes();
  const now = useNow();
  const paired = `${times.moment(kiosk.pairedAtMs, zone)}, ${times.zone(zone)}`;
  const warnings = row
    ? [row.tokenShared && kiosks.tokenShared, clockIsOff(row) && kiosks.clockOff(Math.round(Math.abs(row.clockSkewMs) / 1000))].filter(
        Boolean,
      )
    : [];
  return (
    <>
      <Facts
        items={[
          [columns.connected, row && <ConnectedLayer row={row} />],
          [columns.painting, row && <PaintingLayer row={row} />],
          [columns.current, row && <CurrentLayer row={row} />],
          [detail.seen, row && <Seen row={row} now={now} />],
          [detail.outbox, row?.outboxCount],
          [detail.build, row?.build],
          [detail.paired, paired],
        ]}
      />
      {warnings.length > 0 && (
        <div className={styles.warnings} role="note">
          {warnings.map((warning) => (
            <p key={String(warning)}>{warning}</p>
          ))}
        </div>
      )}
    </>
  );
}
