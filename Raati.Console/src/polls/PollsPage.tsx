import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import type { PollRow } from "../api/types";
import { setAsideQuery } from "../ballots/queries";
import { useTexts } from "../i18n/i18n";
import { PollIcon } from "../look/icons";
import { useMay } from "../session/SessionContext";
import { Empty } from "../shared/Empty";
import { Fetched } from "../shared/Fetched";
import { FilterBar } from "../shared/FilterBar";
import { Page } from "../shared/Page";
import { findPolls } from "./find";
import { groupOf, type PollGroup } from "./life";
import { PollsTable } from "./PollsTable";
import { pollsQuery } from "./queries";

const groups: readonly (PollGroup | undefined)[] = [undefined, "running", "draft", "over"];

export function PollsPage() {
  const t = useTexts();
  const words = t.polls;
  const mayManage = useMay("managePolls");
  const polls = useQuery(pollsQuery);
  const setAside = useQuery({ ...setAsideQuery, enabled: useMay("readLedger") }).data?.ballots ?? 0;
  const add = mayManage && (
    <Button component={Link} to="/polls/new">
      {words.add}
    </Button>
  );
  const open = polls.data?.filter((poll) => poll.state === "open").length ?? 0;
  return (
    <Page
      title={polls.data?.length ? words.title(open) : t.common.nav.polls}
      lead={
        polls.data?.length ? (
          <>
            {words.lead(polls.data.length)}
            {setAside > 0 && (
              <>
                , <Link to="/polls/set-aside">{t.ballots.inLead(setAside)}</Link>
              </>
            )}
          </>
        ) : undefined
      }
      actions={add}
    >
      <Fetched query={polls}>
        {(all) =>
          all.length === 0 ? (
            <Empty icon={<PollIcon size={26} />} {...words.empty}>
              {add}
            </Empty>
          ) : (
            <Polls all={all} />
          )
        }
      </Fetched>
    </Page>
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
    <>
      <FilterBar
        label={words.filter.label}
        groups={groups.map((group) => ({
          ...{ group, name: words.filter[group ?? "all"] },
          count: all.filter((poll) => !group || groupOf(poll.state) === group).length,
        }))}
        shown={search.show}
        onShow={(group) => set({ show: group })}
        searchLabel={words.search}
        q={search.q}
        onSearch={(typed) => set({ q: typed })}
      />
      {found.length > 0 ? (
        <PollsTable key={`${show}`} polls={found} />
      ) : (
        <Empty icon={<PollIcon size={26} />} title={words.noMatch} text="">
          <Button variant="default" onClick={() => void navigate({ search: {}, replace: true })}>
            {words.clearFilters}
          </Button>
        </Empty>
      )}
    </>
  );
}
