import type { OperatorView, StoreView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { useMe } from "../session/SessionContext";
import table from "../shared/Table.module.css";
import { useHomeZone } from "../stores/useHomeZone";
import { useNow } from "../time/useNow";
import { useTimes } from "../time/useTimes";
import { PersonActions } from "./PersonActions";

interface PeopleTableProps {
  people: readonly OperatorView[];
  stores: readonly StoreView[];
  q: string | undefined;
}

export function PeopleTable({ people, stores, q }: PeopleTableProps) {
  const t = useTexts();
  const words = t.operators;
  const me = useMe();
  const names = new Map(stores.map((store) => [store.id, store.name]));
  const wanted = q?.toLocaleLowerCase("fi") ?? "";
  const shown = people.filter((person) => `${person.email} ${t.session.roles[person.role]}`.toLocaleLowerCase("fi").includes(wanted));
  if (shown.length === 0) return <p className={table.none}>{words.noMatch}</p>;
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{words.columns.email}</th>
            <th scope="col">{words.columns.role}</th>
            <th scope="col">{words.columns.stores}</th>
            <th scope="col">{words.columns.means}</th>
            <th scope="col">{words.columns.state}</th>
            <th scope="col">
              <span className="hidden-text">{t.common.more}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((person) => (
            <tr key={person.id}>
              <td>
                {person.email} {person.id === me.operatorId && <span className={table.quiet}>({words.you})</span>}
              </td>
              <td>{t.session.roles[person.role]}</td>
              <td>{person.stores.length === 0 ? words.allStores : person.stores.map((id) => names.get(id) ?? id).join(", ")}</td>
              <td className={table.quiet}>{person.invited ? "" : <Means person={person} />}</td>
              <td className={table.quiet}>
                <State person={person} />
              </td>
              <td className={table.end}>
                <PersonActions person={person} stores={stores} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How safely somebody signs in. */
function Means({ person }: { person: OperatorView }) {
  const words = useTexts().operators;
  const means = [...(person.secondFactor ? [words.secondFactor] : []), ...(person.passkeys > 0 ? [words.passkeys(person.passkeys)] : [])];
  return <>{means.join(", ") || words.passwordOnly}</>;
}

function State({ person }: { person: OperatorView }) {
  const words = useTexts().operators;
  const times = useTimes();
  const zone = useHomeZone();
  const now = useNow();
  if (person.disabled) return <b>{words.disabled}</b>;
  if (person.invited) {
    const until = person.invitationUntilMs;
    return (
      <>
        {until !== undefined && until > now
          ? words.invitedUntil(`${times.clock(until, zone)} (${times.zone(zone)})`)
          : words.invitationOver}
      </>
    );
  }
  return <>{person.seenAtMs === undefined ? words.active : `${words.active}, ${words.seen(times.ago(person.seenAtMs, now))}`}</>;
}
