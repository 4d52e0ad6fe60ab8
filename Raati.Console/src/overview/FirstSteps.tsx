import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTexts } from "../i18n/i18n";
import { TickIcon } from "../look/icons";
import { useMay } from "../session/SessionContext";
import styles from "./OverviewPage.module.css";

interface FirstStepsProps {
  done: { stores: boolean; kiosks: boolean; polls: boolean };
}

/** The way from an empty console to the first poll; the first step that is open carries the button. */
export function FirstSteps({ done }: FirstStepsProps) {
  const t = useTexts();
  const { steps } = t.overview;
  const mayStores = useMay("manageStores");
  const mayKiosks = useMay("manageKiosks");
  const mayPolls = useMay("managePolls");
  return (
    <ol className={styles.steps} aria-label={steps.title}>
      <Step number={1} done={done.stores} name={steps.store} text={steps.storeText}>
        {!done.stores && mayStores && (
          <Button component={Link} to="/stores?edit=new">
            {t.stores.add}
          </Button>
        )}
      </Step>
      <Step number={2} done={done.kiosks} name={steps.kiosk} text={steps.kioskText}>
        {done.stores && !done.kiosks && mayKiosks && (
          <Button component={Link} to="/tablets?pair=new">
            {t.kiosks.pair.button}
          </Button>
        )}
      </Step>
      <Step number={3} done={done.polls} name={steps.poll} text={steps.pollText}>
        {done.stores && !done.polls && mayPolls && (
          <Button component={Link} to="/polls/new" variant={done.kiosks ? "filled" : "default"}>
            {t.polls.add}
          </Button>
        )}
      </Step>
    </ol>
  );
}

function Step({ number, done, name, text, children }: { number: number; done: boolean; name: string; text: string; children: ReactNode }) {
  const { steps } = useTexts().overview;
  return (
    <li>
      <span className={styles.mark} data-done={done}>
        {done ? <TickIcon /> : number}
      </span>
      <div>
        <h2>
          {name} {done && <span className="hidden-text">({steps.done})</span>}
        </h2>
        <p>{text}</p>
      </div>
      {children}
    </li>
  );
}
