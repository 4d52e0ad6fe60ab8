import type { KioskRow } from "@raati/contracts";
import type { KioskHistory, KioskView } from "../api/types";
import { useSpeech } from "../i18n/i18n";
import { Facts } from "../shared/Facts";
import { percents } from "../shared/percent";
import { useNow } from "../time/useNow";
import { useTimes } from "../time/useTimes";
import { browserName } from "./browserName";
import { clockIsOff } from "./fleet";
import styles from "./KioskPage.module.css";
import { Seen } from "./Seen";

interface KioskFactsProps {
  kiosk: KioskView;
  row: KioskRow | undefined;
  history: KioskHistory | undefined;
  zone: string;
}

/** What the tablet says of itself, and what in it needs a hand. */
export function KioskFacts({ kiosk, row, history, zone }: KioskFactsProps) {
  const { t, language } = useSpeech();
  const { detail, ...kiosks } = t.kiosks;
  const times = useTimes();
  const now = useNow();
  const vitals = history?.vitals;
  const megabytes = (bytes: number) => `${Math.round(bytes / 1_048_576).toLocaleString(language)} MB`;
  const battery =
    vitals?.batteryPercent === undefined
      ? undefined
      : `${percents(language)(vitals.batteryPercent / 100)}${vitals.charging ? `, ${detail.charging}` : ""}`;
  const storage =
    vitals?.storageUsedBytes === undefined
      ? undefined
      : megabytes(vitals.storageUsedBytes) + (vitals.storageQuotaBytes ? ` / ${megabytes(vitals.storageQuotaBytes)}` : "");
  const warnings = [
    row?.tokenShared && kiosks.tokenShared,
    row && clockIsOff(row) && kiosks.clockOff(Math.round(Math.abs(row.clockSkewMs) / 1000)),
    vitals?.secureContext === false && detail.insecure,
    vitals?.storageLosses ? detail.losses(vitals.storageLosses) : undefined,
    vitals?.rejectedBuild && detail.rejected(vitals.rejectedBuild),
  ].filter((warning): warning is string => typeof warning === "string");
  return (
    <>
      {warnings.length > 0 && (
        <div className={styles.warnings} role="note">
          {warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </div>
      )}
      <Facts
        items={[
          [detail.seen, row?.lastSeenAtMs && <Seen row={row} now={now} />],
          [detail.outbox, row?.outboxCount],
          [detail.parked, history?.parkedCount || undefined],
          [detail.clock, history?.lastBeatAtMs && detail.timeQuality[history.timeQuality]],
          [detail.battery, battery],
          [detail.storage, storage],
          [detail.uptime, vitals?.uptimeSeconds === undefined ? undefined : times.ago(now - vitals.uptimeSeconds * 1000, now)],
          [detail.screen, vitals?.screen],
          [detail.browser, vitals?.userAgent && <Browser userAgent={vitals.userAgent} />],
          [detail.build, row?.build],
          [detail.heals, vitals?.selfHeals || undefined],
          [detail.paired, `${times.moment(kiosk.pairedAtMs, zone)}, ${times.zone(zone)}`],
        ]}
      />
    </>
  );
}

function Browser({ userAgent }: { userAgent: string }) {
  const name = browserName(userAgent);
  return name ? <span title={userAgent}>{name}</span> : <span className={styles.agent}>{userAgent}</span>;
}
