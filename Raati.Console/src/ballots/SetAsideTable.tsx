import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { SetAsidePoll } from "../api/types";
import { useSpeech } from "../i18n/i18n";
import table from "../shared/Table.module.css";
import { useHomeZone } from "../stores/useHomeZone";
import { useTimes } from "../time/useTimes";
import styles from "./SetAside.module.css";

/** So many tablets of a poll are named at once; the others stand behind a click. */
const named = 3;

export function SetAsideTable({ polls, onAdmit }: { polls: readonly SetAsidePoll[]; onAdmit(poll: SetAsidePoll): void }) {
  const { t } = useSpeech();
  const { columns } = t.ballots;
  const zone = useHomeZone();
  const times = useTimes();
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{columns.poll}</th>
            <th scope="col">{columns.why}</th>
            <th scope="col">{columns.from}</th>
            <th scope="col">
              {columns.came}, {times.zone(zone)}
            </th>
            <th scope="col">
              <span className="hidden-text">{t.common.more}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {polls.map((poll) => (
            <Line key={poll.pollId} poll={poll} zone={zone} onAdmit={() => onAdmit(poll)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ poll, zone, onAdmit }: { poll: SetAsidePoll; zone: string; onAdmit(): void }) {
  const { t, language } = useSpeech();
  const words = t.ballots;
  const times = useTimes();
  const [first, last] = [times.moment(poll.firstReceivedAtMs, zone), times.moment(poll.lastReceivedAtMs, zone)];
  return (
    <tr>
      <td>
        {poll.name ? (
          <Link to="/polls/$id" params={{ id: poll.pollId }}>
            {poll.name}
          </Link>
        ) : (
          words.unknownPoll
        )}
        <small className={table.under}>
          {poll.name ? poll.published ? words.published : words.draft : <span className={styles.id}>{poll.pollId}</span>}
        </small>
      </td>
      <td>
        <ul className={styles.list}>
          {poll.reasons.map(({ reason, count }) => (
            <li key={reason}>
              <b>{count.toLocaleString(language)}</b> {words.reasons[reason]}
            </li>
          ))}
        </ul>
      </td>
      <td>
        <Tablets poll={poll} />
      </td>
      <td className={table.quiet}>
        {last}
        {first !== last && <small className={table.under}>{words.since(first)}</small>}
      </td>
      <td className={table.end}>
        {poll.published && (
          <Button variant="default" size="compact-sm" aria-label={`${words.admit}: ${poll.name}`} onClick={onAdmit}>
            {words.admit}
          </Button>
        )}
      </td>
    </tr>
  );
}

function Tablets({ poll: { tablets } }: { poll: SetAsidePoll }) {
  const { t } = useSpeech();
  const list = (some: SetAsidePoll["tablets"]) => (
    <ul className={styles.list}>
      {some.map((tablet) => (
        <li key={tablet.kioskId}>
          <Link to="/tablets/$id" params={{ id: tablet.kioskId }}>
            {tablet.storeName} {tablet.name}
          </Link>{" "}
          <span className={table.quiet}>{t.ballots.ballots(tablet.count)}</span>
        </li>
      ))}
    </ul>
  );
  const rest = tablets.slice(named);
  return (
    <>
      {list(tablets.slice(0, named))}
      {rest.length > 0 && (
        <details className={styles.rest}>
          <summary>{t.ballots.others(rest.length)}</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}
