import type { PlayFigures, PlayLine, PlayReportView } from "@raati/contracts";
import { useHomeZone } from "../../stores/useHomeZone";
import { useNow } from "../../time/useNow";
import { useTimes } from "../../time/useTimes";
import { expectedFrom, spanOf } from "./figures";

/** The time of day from which it is known what was expected, of figures that wait for it. */
export function useExpectedFrom(report: Pick<PlayReportView, "fromDate" | "untilDate">) {
  const zone = useHomeZone();
  const times = useTimes();
  const now = useNow(20_000);
  return (figures: PlayFigures, line: Pick<PlayLine, "hourMs" | "date">): string | undefined => {
    const from = expectedFrom(figures, spanOf(line, report, zone), now);
    return from === undefined ? undefined : times.clock(from, zone);
  };
}
