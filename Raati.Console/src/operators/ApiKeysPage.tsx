import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ask, http } from "../api/http";
import type { ApiKeyView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { KeyIcon } from "../look/icons";
import { Confirm } from "../shared/Confirm";
import { Empty } from "../shared/Empty";
import { Fetched } from "../shared/Fetched";
import { Page } from "../shared/Page";
import table from "../shared/Table.module.css";
import { useAction } from "../shared/useAction";
import { useHomeZone } from "../stores/useHomeZone";
import { useTimes } from "../time/useTimes";
import { ApiKeyModal } from "./ApiKeyModal";
import { apiKeysQuery } from "./queries";

export function ApiKeysPage() {
  const t = useTexts();
  const words = t.operators.keys;
  const keys = useQuery(apiKeysQuery);
  const zone = useHomeZone();
  const times = useTimes();
  const [making, setMaking] = useState(false);
  const [asked, setAsked] = useState<ApiKeyView>();
  const revoke = useAction((id: string) => ask(http.DELETE("/api/api-keys/{id}", { params: { path: { id } } })), {
    stale: ["operators"],
    done: () => setAsked(undefined),
  });
  const add = <Button onClick={() => setMaking(true)}>{words.add}</Button>;
  return (
    <Page title={words.title} lead={words.lead} actions={add}>
      <Fetched query={keys}>
        {(all) =>
          all.length === 0 ? (
            <Empty icon={<KeyIcon size={26} />} title={words.empty} text={words.lead}>
              {add}
            </Empty>
          ) : (
            <div className={table.scroll}>
              <table className={table.table}>
                <thead>
                  <tr>
                    <th scope="col">{words.name}</th>
                    <th scope="col">{t.operators.fields.role}</th>
                    <th scope="col">
                      {words.expires}, {times.zone(zone)}
                    </th>
                    <th scope="col">
                      <span className="hidden-text">{t.common.more}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {all.map((key) => (
                    <tr key={key.id}>
                      <td>{key.name}</td>
                      <td>{t.session.roles[key.role]}</td>
                      <td className={table.quiet}>{times.moment(key.expiresAtMs, zone)}</td>
                      <td className={table.end}>
                        <Button
                          variant="subtle"
                          color="red"
                          size="compact-sm"
                          aria-label={`${words.revoke}: ${key.name}`}
                          onClick={() => setAsked(key)}
                        >
                          {words.revoke}
                        </Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Fetched>
      <ApiKeyModal opened={making} onClose={() => setMaking(false)} />
      <Confirm
        opened={asked !== undefined}
        title={words.revokeTitle(asked?.name ?? "")}
        text={words.revokeText}
        action={words.revoke}
        danger
        busy={revoke.isPending}
        onConfirm={() => asked && revoke.mutate(asked.id)}
        onClose={() => setAsked(undefined)}
      />
    </Page>
  );
}
