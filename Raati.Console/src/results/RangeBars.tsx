import type { OptionCount, QuestionResult } from "../api/types";
import { useTexts } from "../i18n/i18n";
import styles from "./RangeBars.module.css";
import { type Line, lines, scale } from "./report";
import { useFigures } from "./useFigures";

interface RangeBarsProps {
  question: QuestionResult;
  /** Newer counts than the question's, when a frame has brought some. */
  live: readonly OptionCount[] | undefined;
  name(optionId: number): string;
  sequence: boolean;
}

/** A question's split: a bar from zero with its range drawn on it, and below it where the members' weights put it. */
export function RangeBars({ question, live, name, sequence }: RangeBarsProps) {
  const words = useTexts().results.bars;
  const figures = useFigures();
  const all = lines(question, live);
  const { end, ticks } = scale(all);
  const shares = all.some((line) => line.share !== undefined);
  const weighted = all.some((line) => line.weighted);
  const at = (share: number) => `${(Math.max(0, Math.min(end, share)) / end) * 100}%`;
  const most = Math.max(1, ...all.map((line) => line.votes));
  const end1 = (line: Line) => (line.share === undefined ? (line.votes / most) * end : line.share);
  return (
    <div className={styles.chart} data-weighted={weighted}>
      <div className={styles.axis} aria-hidden="true">
        <span />
        <span className={styles.plot}>
          {shares &&
            ticks.map((tick) => (
              <i key={tick} style={{ left: at(tick) }}>
                {tick === 0 ? "0" : figures.whole(tick)}
              </i>
            ))}
        </span>
        <span>{shares && words.raw}</span>
        {weighted && <span>{words.weighted}</span>}
      </div>
      <ul>
        {all.map((line) => (
          <li key={line.optionId} className={styles.line}>
            <div className={styles.name}>
              <b>{name(line.optionId)}</b>
              <small>{words.answers(line.votes)}</small>
            </div>
            <div className={styles.plot} aria-hidden="true">
              {shares && ticks.map((tick) => <s key={tick} style={{ left: at(tick) }} />)}
              <span className={styles.bar} data-leads={line.leads} style={{ width: at(end1(line)) }} />
              {line.range && <Whisker low={at(line.range.low)} high={at(line.range.high)} />}
              {line.weighted && (
                <>
                  <span className={styles.thin} style={{ left: at(line.weighted.low), right: `calc(100% - ${at(line.weighted.high)})` }} />
                  <span className={styles.diamond} style={{ left: at(line.weighted.value) }} />
                </>
              )}
            </div>
            <div className={styles.figure}>
              {line.share !== undefined && <b>{figures.share(line.share)}</b>}
              {line.range && <small>{figures.range(line.range)}</small>}
            </div>
            {weighted && (
              <div className={styles.figure} data-weighted="true">
                {line.weighted && (
                  <>
                    <b>{figures.share(line.weighted.value)}</b>
                    <small>{figures.range(line.weighted)}</small>
                  </>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {shares && (
        <p className={styles.key}>
          <span>
            <svg width="30" height="12" viewBox="0 0 30 12" aria-hidden="true">
              <path d="M2 6h26M2 1.500v9M28 1.500v9" />
            </svg>
            {sequence ? words.rangeSequence : words.range}
          </span>
          {weighted && (
            <span>
              <svg width="30" height="14" viewBox="0 0 30 14" aria-hidden="true">
                <path className={styles.quiet} d="M1 7h28" />
                <path className={styles.mark} d="M15 1l6 6-6 6-6-6z" />
              </svg>
              {words.weightedKey}
            </span>
          )}
        </p>
      )}
    </div>
  );
}

function Whisker({ low, high }: { low: string; high: string }) {
  return <span className={styles.whisker} style={{ left: low, right: `calc(100% - ${high})` }} />;
}
