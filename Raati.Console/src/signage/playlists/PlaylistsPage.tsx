import { Button, TextInput } from "@mantine/core";
import type { PlaylistView } from "@raati/contracts";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTexts } from "../../i18n/i18n";
import { PlaylistIcon, SearchIcon } from "../../look/icons";
import { useMay } from "../../session/SessionContext";
import { Empty } from "../../shared/Empty";
import { Fetched } from "../../shared/Fetched";
import filter from "../../shared/FilterBar.module.css";
import { inNameOrder } from "../../shared/order";
import { Page } from "../../shared/Page";
import table from "../../shared/Table.module.css";
import { useHomeZone } from "../../stores/useHomeZone";
import { useTimes } from "../../time/useTimes";
import { writeLength } from "../media/media";
import { playlistsQuery } from "../queries";
import { totalMs } from "./slides";
import { useShelf } from "./useShelf";

export function PlaylistsPage() {
  const t = useTexts();
  const words = t.playlists;
  const mayManage = useMay("managePolls");
  const playlists = useQuery(playlistsQuery);
  const add = mayManage && (
    <Button component={Link} to="/playlists/new">
      {words.add}
    </Button>
  );
  return (
    <Page title={playlists.data?.length ? words.title(playlists.data.length) : t.common.nav.playlists} actions={add}>
      <Fetched query={playlists}>
        {(all) =>
          all.length === 0 ? (
            <Empty icon={<PlaylistIcon size={26} />} {...words.empty}>
              {add}
            </Empty>
          ) : (
            <Playlists all={all} />
          )
        }
      </Fetched>
    </Page>
  );
}

function Playlists({ all }: { all: readonly PlaylistView[] }) {
  const words = useTexts().playlists;
  const { q } = useSearch({ from: "/playlists" });
  const navigate = useNavigate({ from: "/playlists" });
  const wanted = (q ?? "").trim().toLocaleLowerCase("fi");
  const found = all
    .filter(({ content }) => content.name.toLocaleLowerCase("fi").includes(wanted))
    .sort((a, b) => inNameOrder(a.content.name, b.content.name));
  return (
    <>
      <div className={filter.bar}>
        <TextInput
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<SearchIcon size={16} />}
          value={q ?? ""}
          onChange={(event) => void navigate({ search: event.target.value ? { q: event.target.value } : {}, replace: true })}
        />
      </div>
      {found.length > 0 ? <PlaylistTable playlists={found} /> : <p className={table.none}>{words.noMatch}</p>}
    </>
  );
}

function PlaylistTable({ playlists }: { playlists: readonly PlaylistView[] }) {
  const { columns, noCampaigns } = useTexts().playlists;
  const { media } = useShelf();
  const times = useTimes();
  const zone = useHomeZone();
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.slides}</th>
            <th scope="col">{columns.length}</th>
            <th scope="col">{columns.campaigns}</th>
            <th scope="col">
              {columns.changed}, {times.zone(zone)}
            </th>
          </tr>
        </thead>
        <tbody>
          {playlists.map(({ id, content, campaigns, changedAtMs }) => (
            <tr key={id}>
              <td>
                <Link to="/playlists/$id" params={{ id }}>
                  {content.name}
                </Link>
              </td>
              <td>{content.slides.length}</td>
              <td>{writeLength(totalMs(content.slides, media))}</td>
              <td className={table.quiet}>{campaigns.map(({ name }) => name).join(", ") || noCampaigns}</td>
              <td className={table.quiet}>{times.moment(changedAtMs, zone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
