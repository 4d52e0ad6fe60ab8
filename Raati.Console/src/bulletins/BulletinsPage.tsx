import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { BulletinView } from "../api/types";
import { useSpeech } from "../i18n/i18n";
import { BulletinIcon } from "../look/icons";
import { useMay } from "../session/SessionContext";
import { Filtered, ListPage } from "../shared/ListPage";
import { bestText } from "../shared/localized";
import table from "../shared/Table.module.css";
import { useHomeZone } from "../stores/useHomeZone";
import { useTimes } from "../time/useTimes";
import { BulletinChips } from "./BulletinChips";
import { findBulletins } from "./find";
import { bulletinsQuery } from "./queries";
import { type BulletinState, stateOf } from "./state";

const groups: readonly (BulletinState | undefined)[] = [undefined, "published", "draft", "withdrawn"];

export function BulletinsPage() {
  const { t } = useSpeech();
  const words = t.bulletins;
  const add = useMay("managePolls") && (
    <Button component={Link} to="/bulletins/new">
      {words.add}
    </Button>
  );
  return (
    <ListPage
      query={useQuery(bulletinsQuery)}
      title={(all) => words.title(all.filter((bulletin) => bulletin.published).length)}
      name={t.common.nav.bulletins}
      add={add}
      icon={BulletinIcon}
      empty={words.empty}
    >
      {(all) => <Bulletins all={all} />}
    </ListPage>
  );
}

function Bulletins({ all }: { all: readonly BulletinView[] }) {
  const words = useSpeech().t.bulletins;
  const search = useSearch({ from: "/bulletins" });
  const navigate = useNavigate({ from: "/bulletins" });
  const found = findBulletins(all, search.show, search.q);
  const set = (change: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  return (
    <Filtered
      label={words.filter}
      groups={groups.map((group) => ({
        ...{ group, name: group ? words.states[group] : words.all },
        count: all.filter((bulletin) => !group || stateOf(bulletin) === group).length,
      }))}
      shown={search.show}
      onShow={(show) => set({ show })}
      searchLabel={words.search}
      q={search.q}
      onSearch={(q) => set({ q })}
      none={found.length === 0}
      onClear={() => void navigate({ search: {}, replace: true })}
      icon={BulletinIcon}
      words={words}
    >
      <BulletinTable bulletins={found} />
    </Filtered>
  );
}

function BulletinTable({ bulletins }: { bulletins: readonly BulletinView[] }) {
  const { t, language } = useSpeech();
  const { columns, untitled, fields } = t.bulletins;
  const zone = useHomeZone();
  const times = useTimes();
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{columns.title}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.from}</th>
            <th scope="col">
              {columns.until}, {times.zone(zone)}
            </th>
          </tr>
        </thead>
        <tbody>
          {bulletins.map((bulletin) => (
            <tr key={bulletin.id}>
              <td>
                <Link to="/bulletins/$id" params={{ id: bulletin.id }}>
                  {bestText(bulletin.content.title, language) || untitled}
                </Link>
                <small className={table.under}>{bestText(bulletin.content.text, language)}</small>
              </td>
              <td>
                <BulletinChips bulletin={bulletin} />
              </td>
              <td className={table.quiet}>
                {bulletin.content.showsFromMs
                  ? times.moment(bulletin.content.showsFromMs, zone)
                  : bulletin.published
                    ? fields.fromThen
                    : fields.fromNow}
              </td>
              <td className={table.quiet}>
                {bulletin.content.showsUntilMs ? times.moment(bulletin.content.showsUntilMs, zone) : fields.untilWithdrawn}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
