import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../i18n/i18n";
import { PeopleIcon, SearchIcon } from "../look/icons";
import { Empty } from "../shared/Empty";
import { Fetched } from "../shared/Fetched";
import { Page } from "../shared/Page";
import { storesQuery } from "../stores/queries";
import tools from "../stores/StoresPage.module.css";
import { InviteModal } from "./InviteModal";
import { PeopleTable } from "./PeopleTable";
import { operatorsQuery } from "./queries";

export function PeoplePage() {
  const t = useTexts();
  const words = t.operators;
  const search = useSearch({ from: "/people" });
  const navigate = useNavigate({ from: "/people" });
  const people = useQuery(operatorsQuery);
  const stores = useQuery(storesQuery).data ?? [];
  const [inviting, setInviting] = useState(false);
  const invite = <Button onClick={() => setInviting(true)}>{words.invite}</Button>;
  return (
    <Page title={people.data ? words.title(people.data.length) : t.common.nav.people} actions={invite}>
      <Fetched query={people}>
        {(all) => (
          <>
            {all.length > 1 && (
              <div className={tools.tools}>
                <TextInput
                  type="search"
                  aria-label={words.search}
                  placeholder={words.search}
                  leftSection={<SearchIcon size={16} />}
                  value={search.q ?? ""}
                  onChange={(event) => void navigate({ search: { q: event.target.value || undefined }, replace: true })}
                />
              </div>
            )}
            <PeopleTable people={all} stores={stores} q={search.q} />
            {all.length === 1 && (
              <Empty icon={<PeopleIcon size={26} />} {...words.alone}>
                {invite}
              </Empty>
            )}
          </>
        )}
      </Fetched>
      <InviteModal opened={inviting} stores={stores} onClose={() => setInviting(false)} />
    </Page>
  );
}
