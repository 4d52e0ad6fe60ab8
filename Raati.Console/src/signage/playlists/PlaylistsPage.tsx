import { Button } from "@mantine/core";
import type { PlaylistView } from "@raati/contracts";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTexts } from "../../i18n/i18n";
import { PlaylistIcon } from "../../look/icons";
import { useMay } from "../../session/SessionContext";
import { Filtered, ListPage } from "../../shared/ListPage";
import { inNameOrder } from "../../shared/order";
import table from "../../shared/Table.module.css";
import { useHomeZone } from "../../stores/useHomeZone";
import { useTimes } from "../../time/useTimes";
import { writeLength } from "../media/media";
import { playlistsQuery } from "../queries";
import { SlideStrip } from "./SlideThumb";
import { totalMs } from "./slides";
import { useShelf } from "./useShelf";

export function PlaylistsPage() {
  const t = useTexts();
  const words = t.playlists;
  const add = useMay("managePolls") && (
    <Button component={Link} to="/playlists/new">
      {words.add}
    </Button>
  );
  return (
    <ListPage
      query={useQuery(playlistsQuery)}
      title={(all) => words.title(all.length)}
      name={t.common.nav.playlists}
      add={add}
      icon={PlaylistIcon}
      empty={words.empty}
    >
      {(all) => <Playlists all={all} />}
    </ListPage>
  );
}

function Playlists({ all }: { all: readonly PlaylistView[] }) {
  const { playlists: words, campaigns } = useTexts();
  const { q } = useSearch({ from: "/playlists" });
  const navigate = useNavigate({ from: "/playlists" });
  const wanted = (q ?? "").trim().toLocaleLowerCase("fi");
  const found = all
    .filter(({ content }) => content.name.toLocaleLowerCase("fi").includes(wanted))
    .sort((a, b) => inNameOrder(a.content.name, b.content.name));
  const search = (typed: string | undefined) => void navigate({ search: typed ? { q: typed } : {}, replace: true });
  return (
    <Filtered
      label=""
      groups={[]}
      shown={undefined}
      onShow={() => {}}
      searchLabel={words.search}
      q={q}
      onSearch={search}
      none={found.length === 0}
      onClear={() => search(undefined)}
      icon={PlaylistIcon}
      words={{ noMatch: words.noMatch, clearFilters: campaigns.clearFilters }}
    >
      <PlaylistTable playlists={found} />
    </Filtered>
  );
}

function PlaylistTable({ playlists }: { playlists: readonly PlaylistView[] }) {
  const { columns, noCampaigns } = useTexts().playlists;
  const shelf = useShelf();
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
                <SlideStrip slides={content.slides} shelf={shelf} />
              </td>
              <td>{content.slides.length}</td>
              <td>{writeLength(totalMs(content.slides, shelf.media))}</td>
              <td className={table.quiet}>{campaigns.map(({ name }) => name).join(", ") || noCampaigns}</td>
              <td className={table.quiet}>{times.moment(changedAtMs, zone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
