import { Link } from "@tanstack/react-router";
import type { PollRow } from "../api/types";
import { useSpeech } from "../i18n/i18n";
import table from "../shared/Table.module.css";
import { useHomeZone } from "../stores/useHomeZone";
import { useTimes } from "../time/useTimes";
import { PollChip } from "./PollChip";

export function PollsTable({ polls }: { polls: readonly PollRow[] }) {
  const { t, language } = useSpeech();
  const { columns } = t.polls;
  const zone = useHomeZone();
  const times = useTimes();
  return (
    <div className={table.scroll}>
      <table className={table.table}>
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
        <tbody>
          {polls.map((poll) => (
            <tr key={poll.id}>
              <td>
                <Link to="/polls/$id" params={{ id: poll.id }}>
                  {poll.name}
                </Link>
              </td>
              <td>
                <PollChip state={poll.state} />
              </td>
              <td className={table.number}>{poll.state === "draft" ? "" : poll.answers.toLocaleString(language)}</td>
              <td className={table.quiet}>{poll.opensAtMs ? times.moment(poll.opensAtMs, zone) : ""}</td>
              <td className={table.quiet}>{poll.closesAtMs ? times.moment(poll.closesAtMs, zone) : ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
