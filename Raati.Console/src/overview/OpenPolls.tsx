import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { PollRow } from "../api/types";
import { useSpeech, useTexts } from "../i18n/i18n";
import { useWatched } from "../live/useWatched";
import { pollQuery } from "../polls/queries";
import { results } from "../results/result";
import { bestText } from "../shared/localized";
import { useTimes } from "../time/useTimes";
import { MiniBars } from "./MiniBars";
import styles from "./OverviewPage.module.css";

/** At most this many polls are drawn and watched here; the list has the rest. */
const drawn = 4;

export function OpenPolls({ polls, zone }: { polls: readonly PollRow[]; zone: string }) {
  const { overview } = useTexts();
  if (polls.length === 0)
    return (
      <p className={styles.quiet}>
        <b>{overview.noPolls}</b> {overview.noPollsText}
      </p>
    );
  return (
    <ul>
      {polls.slice(0, drawn).map((poll) => (
        <OpenPoll key={poll.id} row={poll} zone={zone} />
      ))}
      {polls.length > drawn && (
        <li className={styles.rest}>
          <Link to="/polls" search={{ show: "running" }}>
            {overview.morePolls(polls.length - drawn)}
          </Link>
        </li>
      )}
    </ul>
  );
}

function OpenPoll({ row, zone }: { row: PollRow; zone: string }) {
  const { t, language } = useSpeech();
  const times = useTimes();
  const first = useQuery(pollQuery(row.id)).data?.content.questions[0];
  const frame = useWatched(results, row.id);
  const closes = row.closesAtMs
    ? `${t.polls.columns.closes.toLocaleLowerCase()} ${times.moment(row.closesAtMs, zone)}`
    : t.polls.facts.untilClosed;
  return (
    <li className={styles.poll}>
      <div>
        <Link to="/polls/$id" params={{ id: row.id }} className={styles.pollName}>
          {bestText(row.question, language) || row.name}
        </Link>
        <p>
          {row.questions > 1 && `${t.polls.many(row.questions)}, `}
          {t.common.answers(frame?.answers ?? row.answers)}, {closes}
        </p>
      </div>
      {first && frame && <MiniBars question={first} frame={frame} />}
    </li>
  );
}
