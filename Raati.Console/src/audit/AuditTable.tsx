import { Link } from "@tanstack/react-router";
import type { AuditLine } from "../api/types";
import { useTexts } from "../i18n/i18n";
import table from "../shared/Table.module.css";
import { useTimes } from "../time/useTimes";
import styles from "./Audit.module.css";
import { actorWords } from "./actor";
import { detailWords } from "./detail";
import { sectionName, subjectLink } from "./subject";
import { useNames } from "./useNames";

export function AuditTable({ lines, zone }: { lines: readonly AuditLine[]; zone: string }) {
  const t = useTexts();
  const words = t.audit;
  const times = useTimes();
  const names = useNames();
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">
              {words.columns.at}, {times.zone(zone)}
            </th>
            <th scope="col">{words.columns.who}</th>
            <th scope="col">{words.columns.what}</th>
            <th scope="col">{words.columns.thing}</th>
            <th scope="col">{words.columns.detail}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>{times.moment(line.atMs, zone)}</td>
              <td>{actorWords(line.actor, t)}</td>
              <td>{words.actions[line.action] ?? line.action}</td>
              <td>
                <Subject line={line} name={names.get(line.subject)} />
              </td>
              <td className={table.quiet}>{line.detail === names.get(line.subject) ? "" : detailWords(line, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Subject({ line, name }: { line: AuditLine; name: string | undefined }) {
  const t = useTexts();
  const link = subjectLink(line, name);
  const called = name ?? sectionName(line.action, t);
  if (link && called) return <Link {...link}>{called}</Link>;
  return <span className={table.quiet}>{called ?? t.audit.gone}</span>;
}
