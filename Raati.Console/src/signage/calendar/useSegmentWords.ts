import { useSpeech } from "../../i18n/i18n";
import { writeClock } from "../../time/written";
import { clockOf, isAllDay, type Segment } from "./plan";

/** When a campaign is on in a day, in words: `7.00–10.00, 15.30–24.00`. */
export function useSegmentWords(): (segments: readonly Segment[], onlyWhenOpen: boolean) => string {
  const { t, language } = useSpeech();
  const words = t.calendar;
  return (segments, onlyWhenOpen) => {
    if (segments.length === 0) return words.off;
    const times = isAllDay(segments)
      ? words.allDay
      : segments.map(({ from, until }) => `${writeClock(clockOf(from), language)}–${writeClock(clockOf(until), language)}`).join(", ");
    return onlyWhenOpen ? words.whenOpen(times) : times;
  };
}
