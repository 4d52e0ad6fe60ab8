import type { KioskPast, StoreView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { useTimes } from "../time/useTimes";
import styles from "./KioskPage.module.css";

/** Where the tablet has stood, and its tokens. */
export function KioskPastLists({ past, stores, zone }: { past: KioskPast; stores: readonly StoreView[]; zone: string }) {
  const words = useTexts().kiosks.past;
  const times = useTimes();
  const storeName = (id: string) => stores.find((store) => store.id === id)?.name ?? "";
  return (
    <div className={styles.past}>
      <section aria-labelledby="placements-title">
        <h2 id="placements-title">{words.placements}</h2>
        <ul className={styles.list}>
          {past.placements.map((placement) => (
            <li key={placement.id}>
              <span className={styles.what}>{storeName(placement.storeId)}</span>
              <span className={styles.quiet}>
                {times.moment(placement.fromMs, zone)} –{" "}
                {placement.untilMs === undefined ? words.now : times.moment(placement.untilMs, zone)}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="tokens-title">
        <h2 id="tokens-title">{words.tokens}</h2>
        <ul className={styles.list}>
          {past.tokenSharedAtMs !== undefined && (
            <li>
              <span className={styles.why}>{words.shared}</span>
              <span className={styles.quiet}>{times.moment(past.tokenSharedAtMs, zone)}</span>
            </li>
          )}
          {past.tokens.map((token) => (
            <li key={token.generation}>
              <span className={styles.what}>{token.generation === 0 ? words.tokenFirst : words.tokenNth(token.generation)}</span>
              <span className={styles.quiet}>
                {words.issued} {times.moment(token.issuedAtMs, zone)},{" "}
                {token.seenAtMs === undefined ? words.notUsed : `${words.used} ${times.moment(token.seenAtMs, zone)}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
