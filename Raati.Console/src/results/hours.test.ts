import { describe, expect, it } from "vitest";
import { heat } from "./hours";

const zone = "Europe/Helsinki";
/** Monday 23 November 2026, 10:00 in Helsinki. */
const monday = Date.UTC(2026, 10, 23, 8);
const day = 86_400_000;
const hour = 3_600_000;

describe("The heat map of answers", () => {
  it("shows what one such day brings: a period with two Mondays and one Tuesday doesn't make Mondays look busier", () => {
    const answers = [monday, monday + day, monday + 7 * day].map((hourMs) => ({ hourMs, answers: 12 }));
    const { cells } = heat(answers, zone, monday - hour, monday + 7 * day + hour);
    expect(cells[0]?.[10]).toBe(12);
    expect(cells[1]?.[10]).toBe(12);
  });

  it("counts days on which nobody answered, and only hours that the period had", () => {
    const { cells, most } = heat([{ hourMs: monday, answers: 9 }], zone, monday, monday + 14 * day + hour);
    expect(cells[0]?.[10]).toBe(3);
    expect(most).toEqual({ day: 0, hour: 10, answers: 3 });
    expect(heat([{ hourMs: monday, answers: 9 }], zone, monday, monday + 14 * day).cells[0]?.[10]).toBe(4.5);
  });

  it("takes an answer from before the period as its beginning", () => {
    expect(heat([{ hourMs: monday, answers: 4 }], zone, monday + day, monday + 7 * day + hour).cells[0]?.[10]).toBe(2);
  });
});
