import { Button, CopyButton } from "@mantine/core";
import { fleetCommand } from "../demo/fleetCommand";
import { useTexts } from "../i18n/i18n";
import styles from "./OverviewPage.module.css";

/** A demo before its tablets were started: its answers are there, its tablets aren't yet. */
export function Asleep() {
  const { overview, common } = useTexts();
  return (
    <section className={styles.asleep}>
      <p>{overview.asleep.text}</p>
      <p>
        <code>{fleetCommand}</code>
        <CopyButton value={fleetCommand}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? common.copied : common.copy}
            </Button>
          )}
        </CopyButton>
      </p>
    </section>
  );
}
