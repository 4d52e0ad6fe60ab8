import type { ReceiptBoard } from "@raati/contracts";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../i18n/i18n";
import { useWatched } from "../live/useWatched";
import { useTimes } from "../time/useTimes";
import { Laggards } from "./Laggards";
import { ReceiptDots } from "./ReceiptDots";
import { ReceiptSteps } from "./ReceiptSteps";
import styles from "./Receipts.module.css";
import { missingOf, receipts } from "./receipts";

interface ReceiptsProps {
  publicationId: string;
  zone: string;
  /** The page that shows them at large, when this is not it. */
  more?: { pollId: string };
  /** What it says in one sentence, when not the usual one. */
  sentence?(board: ReceiptBoard): string;
}

/** Who has a publication: the steps on the way to the glass, a dot a tablet, and by name who is missing and why. Live. */
export function Receipts({ publicationId, zone, more, sentence }: ReceiptsProps) {
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
  const missing = missingOf(board);
  return (
    <section className={styles.receipts} aria-labelledby="receipts-title">
      <div className={styles.title}>
        <h2 id="receipts-title">{sentence ? sentence(board) : words.sentence(board.painted, missing, board.audience)}</h2>
        {more && (
          <Link to="/polls/$id/tablets" params={{ id: more.pollId }}>
            {words.atLarge}
          </Link>
        )}
      </div>
      <p className={styles.quiet}>
        {words.published} {times.moment(board.publishedAtMs, zone, true)}, {times.zone(zone)}
      </p>
      <ReceiptSteps board={board} />
      <ReceiptDots board={board} />
      {board.laggards.length > 0 && <Laggards board={board} missing={missing} zone={zone} />}
    </section>
  );
}
