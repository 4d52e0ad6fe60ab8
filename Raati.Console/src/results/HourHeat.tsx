import { useMemo } from "react";
import { useSpeech } from "../i18n/i18n";
import styles from "./HourHeat.module.css";
import { heat, level, levels } from "./hours";

interface HourHeatProps {
  hours: readonly { hourMs: number; answers: number }[];
  zone: string;
  /** The time that answers were taken in. */
  fromMs: number;
  toMs: number;
}

/** When people answered: a week by the hour, in the stores' zone, as one such day is on average. */
export function HourHeat({ hours, zone, fromMs, toMs }: HourHeatProps) {
  const { t, language } = useSpeech();
  const words = t.results.hours;
  const { cells, from, to, most } = useMemo(() => heat(hours, zone, fromMs, toMs), [hours, zone, fromMs, toMs]);
  const written = (answers: number) => answers.toLocaleString(language, { maximumFractionDigits: answers < 10 ? 1 : 0 });
  const shown = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return (
    <section aria-labelledby="hours-title">
      <h2 id="hours-title">{words.title}</h2>
      {most.answers === 0 ? (
        <p className={styles.lead}>{words.none}</p>
      ) : (
        <>
          <p className={styles.lead}>
            {words.busiest(most.day, most.hour, written(most.answers))} {words.average}
          </p>
          <table className={styles.heat} aria-label={words.label}>
            <thead>
              <tr>
                <td />
                {shown.map((hour) => (
                  <th key={hour} scope="col" data-quiet={(hour - 7) % 3 !== 0}>
                    {hour}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {cells.map((row, day) => (
                <tr key={words.days[day]}>
                  <th scope="row">{words.days[day]}</th>
                  {shown.map((hour) => {
                    const answers = row[hour] ?? 0;
                    return (
                      <td
                        key={hour}
                        data-level={level(answers, most.answers)}
                        data-most={day === most.day && hour === most.hour}
                        title={words.cell(day, hour, written(answers))}
                      >
                        <span className="hidden-text">{written(answers)}</span>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
          <p className={styles.key} aria-hidden="true" hidden={most.answers < levels}>
            {words.below(1)}
            {Array.from({ length: levels + 1 }, (_, step) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the steps never change
              <i key={step} data-level={step} />
            ))}
            {words.above(Math.floor((most.answers * (levels - 1)) / levels))}
          </p>
        </>
      )}
    </section>
  );
}
