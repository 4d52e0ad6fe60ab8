import { useTexts } from "../i18n/i18n";
import { useFleetHealth } from "../kiosks/FleetProvider";
import { useLinkState } from "../live/LiveProvider";
import { WarningIcon } from "../look/icons";
import styles from "./Connection.module.css";

/** One line at the foot of the menu. */
export function Connection() {
  const { link } = useTexts().common;
  const state = useLinkState();
  return (
    <p className={styles.line} data-state={state} role="status">
      {link[state]}
    </p>
  );
}

/** What stands above the page while figures can't be trusted to be fresh. */
export function ConnectionBanner() {
  const { link } = useTexts().common;
  const state = useLinkState();
  const health = useFleetHealth();
  const words = state === "lost" ? link.lostText : health?.storageDown ? link.storageDown : health?.degraded ? link.degraded : undefined;
  if (!words) return null;
  return (
    <div className={styles.banner} role="alert">
      <WarningIcon />
      <span>{words}</span>
    </div>
  );
}
