import { Button } from "@mantine/core";
import type { CampaignView } from "@raati/contracts";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useSpeech } from "../../i18n/i18n";
import { CampaignIcon } from "../../look/icons";
import { useMay } from "../../session/SessionContext";
import { Filtered, ListPage } from "../../shared/ListPage";
import table from "../../shared/Table.module.css";
import { campaignsQuery } from "../queries";
import { CampaignChips } from "./CampaignChips";
import { scheduleWords } from "./schedule";
import { type CampaignState, findCampaigns, stateOf } from "./state";

const groups: readonly (CampaignState | undefined)[] = [undefined, "published", "draft", "withdrawn", "over"];

export function CampaignsPage() {
  const { t } = useSpeech();
  const words = t.campaigns;
  const add = useMay("managePolls") && (
    <Button component={Link} to="/campaigns/new">
      {words.add}
    </Button>
  );
  return (
    <ListPage
      query={useQuery(campaignsQuery)}
      title={(all) => words.title(all.filter((campaign) => stateOf(campaign) === "published").length)}
      name={t.common.nav.campaigns}
      add={add}
      actions={
        <>
          <Button component={Link} to="/campaigns/calendar" variant="default">
            {t.calendar.title}
          </Button>
          <Button component={Link} to="/showing" variant="default">
            {words.showing}
          </Button>
        </>
      }
      icon={CampaignIcon}
      empty={words.empty}
    >
      {(all) => <Campaigns all={all} />}
    </ListPage>
  );
}

function Campaigns({ all }: { all: readonly CampaignView[] }) {
  const words = useSpeech().t.campaigns;
  const search = useSearch({ from: "/campaigns" });
  const navigate = useNavigate({ from: "/campaigns" });
  const found = findCampaigns(all, search.show, search.q);
  const set = (change: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  return (
    <Filtered
      label={words.filter}
      groups={groups.map((group) => ({
        ...{ group, name: group ? words.states[group] : words.all },
        count: all.filter((campaign) => !group || stateOf(campaign) === group).length,
      }))}
      shown={search.show}
      onShow={(show) => set({ show })}
      searchLabel={words.search}
      q={search.q}
      onSearch={(q) => set({ q })}
      none={found.length === 0}
      onClear={() => void navigate({ search: {}, replace: true })}
      icon={CampaignIcon}
      words={words}
    >
      <CampaignTable campaigns={found} />
    </Filtered>
  );
}

function CampaignTable({ campaigns }: { campaigns: readonly CampaignView[] }) {
  const { t, language } = useSpeech();
  const { columns, priorities, slides } = t.campaigns;
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.schedule}</th>
            <th scope="col">{columns.priority}</th>
          </tr>
        </thead>
        <tbody>
          {campaigns.map((campaign) => (
            <tr key={campaign.id}>
              <td>
                <Link to="/campaigns/$id" params={{ id: campaign.id }}>
                  {campaign.content.name}
                </Link>
                <small className={table.under}>
                  {campaign.playlistName}, {slides(campaign.slides)}
                </small>
              </td>
              <td>
                <CampaignChips campaign={campaign} />
              </td>
              <td className={table.quiet}>{scheduleWords(campaign.content.schedule, t, language)}</td>
              <td className={table.quiet}>{campaign.content.priority === "unknown" ? "" : priorities[campaign.content.priority]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
