import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { PollRow } from "../api/types";
import { useSpeech, useTexts } from "../i18n/i18n";
import { useWatched } from "../live/useWatched";
import { pollQuery } from "../polls/queries";
import { ResultBars } from "../results/ResultBars";
import { results } from "../results/result";
import { bestText } from "../shared/localized";
import { useTimes } from "../time/useTimes";
import styles from "./OverviewPage.module.css";

/** At most this many polls are drawn and watched here; the list has the rest. */
const drawn = 4;

export function OpenPolls({ polls, zone }: { polls: readonly PollRow[]; zone: string }) {
  const { overview } = useTexts();
  if (polls.length === 0) return <p className={styles.quiet}>{overview.noPolls}</p>;
  return (
    <ul>
      {polls.slice(0, drawn).map((poll) => (
        <OpenPoll key={poll.id} row={poll} zone={zone} />
      ))}
    </ul>
  );
}

function OpenPoll({ row, zone }: { row: PollRow; zone: string }) {
  const { t, language } = useSpeech();
  const times = useTimes();
  const poll = useQuery(pollQuery(row.id)).data;
  const frame = useWatched(results, row.id);
  const closes = row.closesAtMs
    ? `${t.polls.columns.closes.toLocaleLowerCase()} ${times.moment(row.closesAtMs, zone)}`
    : t.polls.facts.untilClosed;
  return (
    <li className={styles.poll}>
      <Link to="/polls/$id" params={{ id: row.id }} className={styles.pollName}>
        {poll?.content.questions.length === 1 ? bestText(poll.content.questions[0]?.text ?? {}, language) : row.name}
      </Link>
      <p>
        {t.common.answers(frame?.answers ?? row.answers)}, {closes}
      </p>
      {poll && frame && <ResultBars questions={poll.content.questions.slice(0, 1)} counts={frame.counts} bare />}
    </li>
  );
}
