import { Link } from "@tanstack/react-router";
import type { PollRow } from "../api/types";
import { useSpeech } from "../i18n/i18n";
import { bestText } from "../shared/localized";
import table from "../shared/Table.module.css";
import { useVirtualRows } from "../shared/useVirtualRows";
import { useHomeZone } from "../stores/useHomeZone";
import { useTimes } from "../time/useTimes";
import { PollChip } from "./PollChip";

const lineHeight = 61;

export function PollsTable({ polls }: { polls: readonly PollRow[] }) {
  const { t } = useSpeech();
  const { columns } = t.polls;
  const zone = useHomeZone();
  const times = useTimes();
  const { body, indexes, before, after } = useVirtualRows(polls.length, lineHeight);
  return (
    <div className={table.scroll}>
      <table className={table.table} aria-rowcount={polls.length + 1}>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col" className={table.number}>
              {columns.answers}
            </th>
            <th scope="col">{columns.opens}</th>
            <th scope="col">
              {columns.closes}, {times.zone(zone)}
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {before > 0 && <tr style={{ height: before }} />}
          {indexes.map((index) => {
            const poll = polls[index];
            return poll && <Line key={poll.id} poll={poll} zone={zone} />;
          })}
          {after > 0 && <tr style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  );
}

function Line({ poll, zone }: { poll: PollRow; zone: string }) {
  const { t, language } = useSpeech();
  const times = useTimes();
  const question = bestText(poll.question, language) || poll.name;
  const under = [poll.questions > 1 ? t.polls.many(poll.questions) : "", poll.name === question ? "" : poll.name]
    .filter(Boolean)
    .join(", ");
  return (
    <tr style={{ height: lineHeight }}>
      <td>
        <Link to="/polls/$id" params={{ id: poll.id }}>
          {question}
        </Link>
        {under && <small className={table.under}>{under}</small>}
      </td>
      <td>
        <PollChip state={poll.state} />
      </td>
      <td className={table.number}>{poll.state === "draft" ? "" : poll.answers.toLocaleString(language)}</td>
      <td className={table.quiet}>{poll.opensAtMs ? times.moment(poll.opensAtMs, zone) : ""}</td>
      <td className={table.quiet}>
        {poll.closesAtMs ? times.moment(poll.closesAtMs, zone) : poll.state === "open" ? t.polls.facts.untilClosed : ""}
      </td>
    </tr>
  );
}
