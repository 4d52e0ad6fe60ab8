import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { BulletinView } from "../api/types";
import { useSpeech } from "../i18n/i18n";
import { BulletinIcon } from "../look/icons";
import { useMay } from "../session/SessionContext";
import { Empty } from "../shared/Empty";
import { Fetched } from "../shared/Fetched";
import { FilterBar } from "../shared/FilterBar";
import { bestText } from "../shared/localized";
import { Page } from "../shared/Page";
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
  const mayManage = useMay("managePolls");
  const bulletins = useQuery(bulletinsQuery);
  const add = mayManage && (
    <Button component={Link} to="/bulletins/new">
      {words.add}
    </Button>
  );
  const shown = bulletins.data?.filter((bulletin) => bulletin.published).length ?? 0;
  return (
    <Page title={bulletins.data?.length ? words.title(shown) : t.common.nav.bulletins} actions={add}>
      <Fetched query={bulletins}>
        {(all) =>
          all.length === 0 ? (
            <Empty icon={<BulletinIcon size={26} />} {...words.empty}>
              {add}
            </Empty>
          ) : (
            <Bulletins all={all} />
          )
        }
      </Fetched>
    </Page>
  );
}

function Bulletins({ all }: { all: readonly BulletinView[] }) {
  const words = useSpeech().t.bulletins;
  const search = useSearch({ from: "/bulletins" });
  const navigate = useNavigate({ from: "/bulletins" });
  const found = findBulletins(all, search.show, search.q);
  const set = (change: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  return (
    <>
      <FilterBar
        label={words.filter}
        groups={groups.map((group) => ({
          ...{ group, name: group ? words.states[group] : words.all },
          count: all.filter((bulletin) => !group || stateOf(bulletin) === group).length,
        }))}
        shown={search.show}
        onShow={(group) => set({ show: group })}
        searchLabel={words.search}
        q={search.q}
        onSearch={(typed) => set({ q: typed })}
      />
      {found.length > 0 ? (
        <BulletinTable bulletins={found} />
      ) : (
        <Empty icon={<BulletinIcon size={26} />} title={words.noMatch} text="">
          <Button variant="default" onClick={() => void navigate({ search: {}, replace: true })}>
            {words.clearFilters}
          </Button>
        </Empty>
      )}
    </>
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
