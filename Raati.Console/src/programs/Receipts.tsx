import type { ReceiptBoard } from "@raati/contracts";
import { useTexts } from "../i18n/i18n";
import { useWatched } from "../live/useWatched";
import { useTimes } from "../time/useTimes";
import { Laggards } from "./Laggards";
import styles from "./Receipts.module.css";
import { receipts } from "./receipts";

/** Who has a publication: the three steps on the way to the glass, and by name who is missing and why. Live. */
export function Receipts({ publicationId, zone }: { publicationId: string; zone: string }) {
  const t = useTexts();
  const words = t.publishing.receipts;
  const times = useTimes();
  const board = useWatched<ReceiptBoard>(receipts, publicationId);
  if (!board)
    return (
      <section className={styles.receipts}>
        <h2>{words.title}</h2>
        <p className={styles.quiet}>{words.waiting}</p>
      </section>
    );
  const missing = Math.max(0, board.audience - board.painted);
  return (
    <section className={styles.receipts} aria-labelledby="receipts-title">
      <h2 id="receipts-title">{words.sentence(board.painted, missing, board.audience)}</h2>
      <p className={styles.quiet}>
        {words.published} {times.day(board.publishedAtMs, zone)} {times.clock(board.publishedAtMs, zone, true)}, {times.zone(zone)}
      </p>
      <div className={styles.steps}>
        <Step name={words.received} reached={board.received} of={board.audience} />
        <Step name={words.applied} reached={board.applied} of={board.audience} />
        <Step name={words.painted} reached={board.painted} of={board.audience} last />
      </div>
      {board.laggards.length > 0 && <Laggards board={board} missing={missing} />}
    </section>
  );
}

function Step({ name, reached, of, last = false }: { name: string; reached: number; of: number; last?: boolean }) {
  const { publishing } = useTexts();
  const share = of === 0 ? 0 : Math.min(1, reached / of);
  return (
    <div>
      <span className={styles.quiet}>{name}</span>
      <b className={styles.number}>
        {reached} <small>/ {of}</small>
      </b>
      <div
        className={styles.bar}
        data-last={last}
        role="progressbar"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={reached}
        aria-valuetext={publishing.receipts.of(reached, of)}
      >
        <i style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
