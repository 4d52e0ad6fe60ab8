import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "../i18n/i18n";
import { useMe } from "../session/SessionContext";
import { Fetched } from "../shared/Fetched";
import { Page } from "../shared/Page";
import table from "../shared/Table.module.css";
import { storesQuery } from "../stores/queries";
import { InviteModal } from "./InviteModal";
import { operatorsQuery } from "./queries";

export function PeoplePage() {
  const t = useTexts();
  const words = t.operators;
  const me = useMe();
  const people = useQuery(operatorsQuery);
  const stores = useQuery(storesQuery).data ?? [];
  const [inviting, setInviting] = useState(false);
  const names = new Map(stores.map((store) => [store.id, store.name]));
  return (
    <Page
      title={people.data ? words.title(people.data.length) : t.common.nav.people}
      actions={<Button onClick={() => setInviting(true)}>{words.invite}</Button>}
    >
      <Fetched query={people}>
        {(all) => (
          <div className={table.scroll}>
            <table className={table.table}>
              <thead>
                <tr>
                  <th scope="col">{words.columns.email}</th>
                  <th scope="col">{words.columns.role}</th>
                  <th scope="col">{words.columns.stores}</th>
                  <th scope="col">{words.columns.state}</th>
                </tr>
              </thead>
              <tbody>
                {all.map((person) => (
                  <tr key={person.id}>
                    <td>
                      {person.email} {person.id === me.operatorId && <span className={table.quiet}>({words.you})</span>}
                    </td>
                    <td>{t.session.roles[person.role]}</td>
                    <td>{person.stores.length === 0 ? words.allStores : person.stores.map((id) => names.get(id) ?? id).join(", ")}</td>
                    <td className={table.quiet}>{person.invited ? words.invited : words.active}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Fetched>
      <InviteModal opened={inviting} stores={stores} onClose={() => setInviting(false)} />
    </Page>
  );
}
