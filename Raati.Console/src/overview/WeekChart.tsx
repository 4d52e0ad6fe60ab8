import { useElementSize } from "@mantine/hooks";
import { useSpeech } from "../i18n/i18n";
import styles from "./OverviewPage.module.css";
import { type Point, roughly, ticks, type Week } from "./week";

const height = 232;
const left = 46;
const right = 116;
const top = 12;
const bottom = 26;

/** Running totals of this week and the last, the goal, and where this week leads to. Labels stand at the lines. */
export function WeekChart({ week }: { week: Week }) {
  const { t, language } = useSpeech();
  const words = t.overview.week;
  const { ref, width } = useElementSize();
  const most = Math.max(week.goal, week.lastTotal, week.forecast ?? 0, week.answers) * 1.06;
  const x = (at: number) => left + (at / week.lengthMs) * Math.max(0, width - left - right);
  const y = (total: number) => top + (1 - total / most) * (height - top - bottom);
  const path = (points: readonly Point[]) =>
    points.map(({ at, total }, n) => `${n === 0 ? "M" : "L"}${x(at).toFixed(1)} ${y(total).toFixed(1)}`).join("");
  const now = week.thisWeek.at(-1) ?? { at: 0, total: 0 };
  const day = week.lengthMs / 7;
  const today = Math.min(6, Math.floor(now.at / day));
  const labels = spread(
    [
      { y: y(week.goal), text: words.goal(week.goal), kind: "goal" },
      ...(week.forecast === undefined ? [] : [{ y: y(week.forecast), text: words.forecast(roughly(week.forecast)), kind: "forecast" }]),
      ...(week.lastTotal > 0 ? [{ y: y(week.lastTotal), text: words.last(week.lastTotal), kind: "last" }] : []),
    ],
    height - bottom,
  );
  return (
    <div ref={ref} className={styles.chart}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={words.summary(week.answers, week.goal, week.lastTotal)}>
          {ticks(most).map((tick) => (
            <g key={tick}>
              <path d={`M${left} ${y(tick)}H${width - right}`} className={styles.grid} />
              <text x={left - 10} y={y(tick) + 4} textAnchor="end">
                {tick.toLocaleString(language)}
              </text>
            </g>
          ))}
          {words.days.map((name, n) => (
            <text key={name} x={x((n + 0.5) * day)} y={height - 6} textAnchor="middle" className={n === today ? styles.today : undefined}>
              {name}
            </text>
          ))}
          <path d={`M${left} ${y(week.goal)}H${width - right}`} className={styles.goalLine} />
          {week.lastTotal > 0 && <path d={path(week.lastWeek)} className={styles.lastLine} />}
          <path d={`${path(week.thisWeek)}V${y(0)}H${x(0)}Z`} className={styles.area} />
          <path d={path(week.thisWeek)} className={styles.thisLine} />
          {week.forecast !== undefined && (
            <path d={`M${x(now.at)} ${y(now.total)}L${x(week.lengthMs)} ${y(week.forecast)}`} className={styles.forecastLine} />
          )}
          <circle cx={x(now.at)} cy={y(now.total)} r="4.5" className={styles.dot} />
          {labels.map((label) => (
            <text key={label.kind} x={width - right + 8} y={label.y + 4} className={styles[`${label.kind}Text`]}>
              {label.text}
            </text>
          ))}
        </svg>
      )}
    </div>
  );
}

interface Label {
  y: number;
  text: string;
  kind: string;
}

/** Labels at the end of lines that lie close are moved apart, in their order. */
function spread(labels: readonly Label[], lowest: number): Label[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  let above = Number.NEGATIVE_INFINITY;
  const down = sorted.map((label) => {
    above = Math.max(label.y, above + 17);
    return { ...label, y: above };
  });
  const over = Math.max(0, (down.at(-1)?.y ?? 0) - lowest);
  return down.map((label) => ({ ...label, y: label.y - over }));
}
