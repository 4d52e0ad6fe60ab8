import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { BulletinView } from "../api/types";
import { useSpeech } from "../i18n/i18n";
import { BulletinIcon } from "../look/icons";
import { useMay } from "../session/SessionContext";
import { Empty } from "../shared/Empty";
import { Fetched } from "../shared/Fetched";
import { bestText } from "../shared/localized";
import { Page } from "../shared/Page";
import table from "../shared/Table.module.css";
import { useHomeZone } from "../stores/useHomeZone";
import { useTimes } from "../time/useTimes";
import { BulletinChips } from "./BulletinChips";
import { bulletinsQuery } from "./queries";

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
            <BulletinTable bulletins={all} />
          )
        }
      </Fetched>
    </Page>
  );
}

function BulletinTable({ bulletins }: { bulletins: readonly BulletinView[] }) {
  const { t, language } = useSpeech();
  const { columns, untitled, fields } = t.bulletins;
  const zone = useHomeZone();
  const times = useTimes();
  const sorted = [...bulletins].sort((a, b) => Number(b.published) - Number(a.published));
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
          {sorted.map((bulletin) => (
            <tr key={bulletin.id}>
              <td>
                <Link to="/bulletins/$id" params={{ id: bulletin.id }}>
                  {bestText(bulletin.content.title, language) || untitled}
                </Link>
              </td>
              <td>
                <BulletinChips bulletin={bulletin} />
              </td>
              <td className={table.quiet}>{bulletin.content.showsFromMs ? times.moment(bulletin.content.showsFromMs, zone) : ""}</td>
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
