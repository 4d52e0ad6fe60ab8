import type { OpeningHours } from "../api/types";

/** One day as its fields hold it. */
export interface DayDraft {
  open: boolean;
  opens: string;
  closes: string;
}

export interface DateDraft extends DayDraft {
  /** Stays with the line while it is written. */
  key: number;
  date: string;
}

/** A store's hours as a form holds them. Not known is not the same as always closed. */
export interface HoursDraft {
  known: boolean;
  /** Monday first. */
  week: readonly DayDraft[];
  dates: readonly DateDraft[];
}

export type HoursFault = "span" | "date" | "dateTwice";

const usual: DayDraft = { open: true, opens: "08:00", closes: "21:00" };
const midnight = "00:00";
const endOfDay = "24:00";

/** A time field has no 24:00: midnight at closing is the end of the day. */
const shownClosing = (closes: string) => (closes === endOfDay ? midnight : closes);
const writtenClosing = (closes: string) => (closes === midnight ? endOfDay : closes);

const noHours: HoursDraft = { known: false, week: Array.from({ length: 7 }, () => usual), dates: [] };

export const fromHours = (hours: OpeningHours | undefined | null): HoursDraft => {
  if (!hours) return noHours;
  const day = (weekday: number): DayDraft => {
    const found = hours.week.find((one) => one.weekday === weekday);
    return found ? { open: true, opens: found.opens, closes: shownClosing(found.closes) } : { ...usual, open: false };
  };
  return {
    known: true,
    week: [1, 2, 3, 4, 5, 6, 7].map(day),
    dates: (hours.exceptions ?? []).map(({ date, opens, closes }, key) => ({
      key,
      date,
      open: Boolean(opens && closes),
      opens: opens ?? usual.opens,
      closes: shownClosing(closes ?? usual.closes),
    })),
  };
};

export const toHours = (draft: HoursDraft): OpeningHours | undefined =>
  draft.known
    ? {
        week: draft.week.flatMap(({ open, opens, closes }, at) =>
          open ? [{ weekday: at + 1, opens, closes: writtenClosing(closes) }] : [],
        ),
        exceptions: draft.dates.map(({ date, open, opens, closes }) => (open ? { date, opens, closes: writtenClosing(closes) } : { date })),
      }
    : undefined;

/** The first thing that is wrong, if anything is. */
export const hoursFault = (draft: HoursDraft): HoursFault | undefined => {
  if (!draft.known) return undefined;
  const wrong = ({ open, opens, closes }: DayDraft) => open && !(opens && closes && opens < writtenClosing(closes));
  if (draft.week.some(wrong) || draft.dates.some(wrong)) return "span";
  if (draft.dates.some(({ date }) => !date)) return "date";
  return new Set(draft.dates.map(({ date }) => date)).size < draft.dates.length ? "dateTwice" : undefined;
};

export const withDay = (draft: HoursDraft, at: number, change: Partial<DayDraft>): HoursDraft => ({
  ...draft,
  week: draft.week.map((day, index) => (index === at ? { ...day, ...change } : day)),
});

/** Monday's hours for the other weekdays to Friday: most stores keep them. */
export const likeMonday = (draft: HoursDraft): HoursDraft => ({
  ...draft,
  week: draft.week.map((day, index) => (index < 5 ? (draft.week[0] ?? day) : day)),
});

export const withDate = (draft: HoursDraft, key: number, change: Partial<DateDraft>): HoursDraft => ({
  ...draft,
  dates: draft.dates.map((one) => (one.key === key ? { ...one, ...change } : one)),
});

export const addDate = (draft: HoursDraft): HoursDraft => ({
  ...draft,
  dates: [...draft.dates, { ...usual, open: false, date: "", key: Math.max(-1, ...draft.dates.map(({ key }) => key)) + 1 }],
});

export const removeDate = (draft: HoursDraft, key: number): HoursDraft => ({
  ...draft,
  dates: draft.dates.filter((one) => one.key !== key),
});
