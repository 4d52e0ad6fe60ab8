import { formatter } from "../time/zones";

/** Answers by weekday (0 is Monday) and hour of the day, in a zone. */
export interface Heat {
  /** Hours shown, first and last. */
  from: number;
  to: number;
  /** cells[day][hour], all 24 of them. */
  cells: number[][];
  most: { day: number; hour: number; answers: number };
}

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const usual = { from: 7, to: 21 };
export const levels = 6;

export function heat(hours: readonly { hourMs: number; answers: number }[], zone: string): Heat {
  const cells = weekdays.map(() => Array.from({ length: 24 }, () => 0));
  const most = { day: 0, hour: 0, answers: 0 };
  let { from, to } = usual;
  for (const { hourMs, answers } of hours) {
    const { day, hour } = placeOf(hourMs, zone);
    const row = cells[day];
    if (!row) continue;
    const sum = (row[hour] ?? 0) + answers;
    row[hour] = sum;
    from = Math.min(from, hour);
    to = Math.max(to, hour);
    if (sum > most.answers) Object.assign(most, { day, hour, answers: sum });
  }
  return { from, to, cells, most };
}

/** 0 for none, then six equal steps up to the busiest. */
export const level = (answers: number, most: number) =>
  answers === 0 || most === 0 ? 0 : Math.max(1, Math.ceil((answers / most) * levels));

function placeOf(ms: number, zone: string): { day: number; hour: number } {
  const parts = formatter("en-GB", zone, { weekday: "short", hour: "2-digit", hourCycle: "h23" }).formatToParts(ms);
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? "";
  return { day: weekdays.indexOf(part("weekday")), hour: Number(part("hour")) };
}
