import type { LocalizedText, PlayFigures, PlayLine, PlayReportView } from "@raati/contracts";
import { Link } from "@tanstack/react-router";
import { useSpeech } from "../../i18n/i18n";
import { bestText } from "../../shared/localized";
import { percents } from "../../shared/percent";
import table from "../../shared/Table.module.css";
import { useHomeZone } from "../../stores/useHomeZone";
import { useTimes } from "../../time/useTimes";
import { toMoment } from "../../time/zones";
import { lengthWords, shareOf } from "./figures";
import type { Grouping } from "./groupings";
import { numbers } from "./numbers";
import styles from "./Plays.module.css";
import { useExpectedFrom } from "./useExpectedFrom";

interface PlaysTableProps {
  by: Grouping;
  lines: readonly PlayLine[];
  report: Pick<PlayReportView, "fromDate" | "untilDate">;
}

export function PlaysTable({ by, lines, report }: PlaysTableProps) {
  const { t, language } = useSpeech();
  const { columns } = t.plays;
  const write = numbers(language);
  const expectedFrom = useExpectedFrom(report);
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{columns[by]}</th>
            <th scope="col" className={styles.share}>
              {columns.share}
            </th>
            <th scope="col" className={styles.number}>
              {columns.plays}
            </th>
            <th scope="col" className={styles.number}>
              {columns.expected}
            </th>
            <th scope="col" className={styles.number}>
              {columns.seen}
            </th>
            <th scope="col" className={styles.number}>
              {columns.cut}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const later = expectedFrom(line.figures, line);
            return (
              <tr key={keyOf(line)}>
                <td>
                  <Name by={by} line={line} />
                </td>
                <td className={styles.share}>
                  <Share figures={line.figures} later={later} />
                </td>
                <td className={styles.number}>{write(line.figures.plays)}</td>
                <td className={styles.number}>{later === undefined ? write(line.figures.expectedPlays) : "–"}</td>
                <td className={styles.number}>{lengthWords(line.figures.seenMs, t, language)}</td>
                <td className={styles.number}>{write(line.figures.cut)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const keyOf = ({ campaignId, slide, storeId, date, hourMs }: PlayLine) => [campaignId, slide?.id, storeId, date, hourMs].join();

/** A line leads to what it is made of: a campaign to its slides, a slide's campaign and a store to their days, a day to its hours. */
function Name({ by, line }: { by: Grouping; line: PlayLine }) {
  const { t, language } = useSpeech();
  const words = t.plays;
  const times = useTimes();
  const zone = useHomeZone();
  const { campaignId, campaignName, slide, storeId, storeName, date, hourMs } = line;
  if (by === "hour") return hourMs === undefined ? null : times.moment(hourMs, zone);
  if (by === "day" && date)
    return (
      <Link to="/plays" search={(old) => ({ ...old, by: "hour" as const, from: date, to: date })}>
        {times.day(toMoment({ date, clock: "12:00" }, zone) ?? 0, zone)}
      </Link>
    );
  if (by === "store")
    return (
      <Link to="/plays" search={(old) => ({ ...old, by: "day" as const, store: storeId })}>
        {storeName ?? words.unnamed}
      </Link>
    );
  if (by === "slide" && slide)
    return (
      <span className={styles.slide}>
        {slide.mediaSha256 && <img className={styles.thumb} src={`/media/${slide.mediaSha256}`} alt="" loading="lazy" />}
        <span>
          {bestText(tidied(slide.title), language) || (slide.kind === "unknown" ? words.unnamed : t.playlists.kinds[slide.kind])}
          <small className={table.under}>
            {campaignName}, {slide.place === undefined ? words.former : words.place(slide.place)}
          </small>
        </span>
      </span>
    );
  return (
    <Link to="/plays" search={(old) => ({ ...old, by: "slide" as const, campaign: campaignId })}>
      {campaignName ?? words.unnamed}
    </Link>
  );
}

/** Without what is said in no language. */
const tidied = (title: LocalizedText | undefined) => Object.fromEntries(Object.entries(title ?? {}).filter(([, said]) => said));

/** A bar of the expected time: full is all of it. Later: when that is known, while it isn't. */
function Share({ figures, later }: { figures: PlayFigures; later: string | undefined }) {
  const { t, language } = useSpeech();
  const words = t.plays;
  const share = shareOf(figures);
  if (share === undefined) return <span className={table.quiet}>{later === undefined ? words.noShare : words.expectedLater(later)}</span>;
  const said = percents(language)(share / 100);
  return (
    <span className={styles.bar}>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={words.shareOf(said)}>
        <rect className={styles.track} width="100" height="8" rx="1" />
        <rect className={styles.fill} width={Math.min(share, 100)} height="8" rx="1" />
      </svg>
      <span aria-hidden="true">{said}</span>
    </span>
  );
}
