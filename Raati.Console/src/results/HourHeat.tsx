import { useTexts } from "../i18n/i18n";
import styles from "./HourHeat.module.css";
import { heat, level, levels } from "./hours";

/** When people answered: a week by the hour, in the stores' zone. */
export function HourHeat({ hours, zone }: { hours: readonly { hourMs: number; answers: number }[]; zone: string }) {
  const words = useTexts().results.hours;
  const { cells, from, to, most } = heat(hours, zone);
  const shown = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return (
    <section aria-labelledby="hours-title">
      <h2 id="hours-title">{words.title}</h2>
      {most.answers === 0 ? (
        <p className={styles.lead}>{words.none}</p>
      ) : (
        <>
          <p className={styles.lead}>{words.busiest(most.day, most.hour, most.answers)}</p>
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
                        title={words.cell(day, hour, answers)}
                      >
                        <span className="hidden-text">{answers}</span>
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
