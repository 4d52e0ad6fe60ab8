import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTexts } from "../i18n/i18n";
import filters from "../kiosks/KioskFilters.module.css";
import { PollIcon } from "../look/icons";
import { useMay } from "../session/SessionContext";
import { Empty } from "../shared/Empty";
import { Fetched } from "../shared/Fetched";
import { Page } from "../shared/Page";
import table from "../shared/Table.module.css";
import { byUrgency, groupOf, type PollGroup } from "./life";
import { PollsTable } from "./PollsTable";
import { pollsQuery } from "./queries";

const groups: readonly PollGroup[] = ["running", "draft", "over"];

export function PollsPage() {
  const t = useTexts();
  const words = t.polls;
  const { show } = useSearch({ from: "/polls" });
  const navigate = useNavigate({ from: "/polls" });
  const mayManage = useMay("managePolls");
  const polls = useQuery(pollsQuery);
  const add = mayManage && (
    <Button component={Link} to="/polls/new">
      {words.add}
    </Button>
  );
  const open = polls.data?.filter((poll) => poll.state === "open").length ?? 0;
  return (
    <Page
      title={polls.data?.length ? words.title(open) : t.common.nav.polls}
      lead={polls.data?.length ? words.lead(polls.data.length) : undefined}
      actions={add}
    >
      <Fetched query={polls}>
        {(all) => {
          if (all.length === 0)
            return (
              <Empty icon={<PollIcon size={26} />} {...words.empty}>
                {add}
              </Empty>
            );
          const shown = byUrgency(all.filter((poll) => !show || groupOf(poll.state) === show));
          return (
            <>
              <div className={filters.filters}>
                <fieldset className={filters.chips}>
                  <legend className="hidden-text">{words.filter.label}</legend>
                  {[undefined, ...groups].map((group) => (
                    <button
                      key={group ?? "all"}
                      type="button"
                      className={filters.chip}
                      aria-pressed={show === group}
                      onClick={() => void navigate({ search: group ? { show: group } : {}, replace: true })}
                    >
                      {words.filter[group ?? "all"]} <b>{all.filter((poll) => !group || groupOf(poll.state) === group).length}</b>
                    </button>
                  ))}
                </fieldset>
              </div>
              {shown.length > 0 ? <PollsTable polls={shown} /> : <p className={table.none}>{words.noMatch}</p>}
            </>
          );
        }}
      </Fetched>
    </Page>
  );
}
