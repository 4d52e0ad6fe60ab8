import type { ReceiptBoard, ReceiptPace } from "@raati/contracts";
import { useSpeech } from "../i18n/i18n";
import styles from "./Receipts.module.css";
import { tenths } from "./tenths";

/** The three steps on the way to the glass: how many have gone each, and how fast. Of what was withdrawn there is one, away from it. */
export function ReceiptSteps({ board }: { board: ReceiptBoard }) {
  const words = useSpeech().t.publishing.receipts;
  if (board.removed !== undefined)
    return (
      <div className={styles.steps}>
        <Step name={words.removed} reached={board.removed} of={board.audience} pace={undefined} last />
      </div>
    );
  return (
    <div className={styles.steps}>
      <Step name={words.received} reached={board.received} of={board.audience} pace={board.receivedPace} />
      <Step name={words.applied} reached={board.applied} of={board.audience} pace={board.appliedPace} />
      <Step name={words.painted} reached={board.painted} of={board.audience} pace={board.paintedPace} last />
    </div>
  );
}

interface StepProps {
  name: string;
  reached: number;
  of: number;
  pace: ReceiptPace | undefined;
  last?: boolean;
}

function Step({ name, reached, of, pace, last = false }: StepProps) {
  const { t, language } = useSpeech();
  const words = t.publishing.receipts;
  const share = of === 0 ? 0 : Math.min(1, reached / of);
  const seconds = (ms: number) => words.seconds(tenths(ms, language));
  return (
    <div>
      <span className={styles.quiet}>{name}</span>
      <b className={styles.number}>
        {reached.toLocaleString(language)} <small>/ {of.toLocaleString(language)}</small>
      </b>
      <div
        className={styles.bar}
        data-last={last}
        role="progressbar"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={reached}
        aria-valuetext={words.of(reached, of)}
      >
        <i style={{ width: `${share * 100}%` }} />
      </div>
      <p className={styles.quiet}>{pace && isQuick(pace) ? words.pace(seconds(pace.halfMs), seconds(pace.lastMs)) : " "}</p>
    </div>
  );
}

/** A tablet that was away for days says nothing of how fast it goes. */
const isQuick = (pace: ReceiptPace) => pace.lastMs < 3_600_000;
