import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import type { PollRow } from "../api/types";
import { setAsideQuery } from "../ballots/queries";
import { useTexts } from "../i18n/i18n";
import { PollIcon } from "../look/icons";
import { useMay } from "../session/SessionContext";
import { Filtered, ListPage } from "../shared/ListPage";
import { findPolls } from "./find";
import { groupOf, type PollGroup } from "./life";
import { PollsTable } from "./PollsTable";
import { pollsQuery } from "./queries";

const groups: readonly (PollGroup | undefined)[] = [undefined, "running", "draft", "over"];

export function PollsPage() {
  const t = useTexts();
  const words = t.polls;
  const setAside = useQuery({ ...setAsideQuery, enabled: useMay("readLedger") }).data?.ballots ?? 0;
  const add = useMay("managePolls") && (
    <Button component={Link} to="/polls/new">
      {words.add}
    </Button>
  );
  return (
    <ListPage
      query={useQuery(pollsQuery)}
      title={(all) => words.title(all.filter((poll) => poll.state === "open").length)}
      name={t.common.nav.polls}
      lead={(all) => (
        <>
          {words.lead(all.length)}
          {setAside > 0 && (
            <>
              , <Link to="/polls/set-aside">{t.ballots.inLead(setAside)}</Link>
            </>
          )}
        </>
      )}
      add={add}
      icon={PollIcon}
      empty={words.empty}
    >
      {(all) => <Polls all={all} />}
    </ListPage>
  );
}

function Polls({ all }: { all: readonly PollRow[] }) {
  const words = useTexts().polls;
  const search = useSearch({ from: "/polls" });
  const navigate = useNavigate({ from: "/polls" });
  const { show, q } = useDeferredValue(search);
  const found = findPolls(all, show, q);
  const set = (change: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  return (
    <Filtered
      label={words.filter.label}
      groups={groups.map((group) => ({
        ...{ group, name: words.filter[group ?? "all"] },
        count: all.filter((poll) => !group || groupOf(poll.state) === group).length,
      }))}
      shown={search.show}
      onShow={(chosen) => set({ show: chosen })}
      searchLabel={words.search}
      q={search.q}
      onSearch={(typed) => set({ q: typed })}
      none={found.length === 0}
      onClear={() => void navigate({ search: {}, replace: true })}
      icon={PollIcon}
      words={words}
    >
      <PollsTable key={`${show}`} polls={found} />
    </Filtered>
  );
}
