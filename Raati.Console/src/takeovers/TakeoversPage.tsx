import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TakeoverView } from "../api/types";
import { actorWords } from "../audit/actor";
import { useSpeech } from "../i18n/i18n";
import { UrgentIcon } from "../look/icons";
import { useMay } from "../session/SessionContext";
import { Empty } from "../shared/Empty";
import { Fetched } from "../shared/Fetched";
import { bestText } from "../shared/localized";
import { Page } from "../shared/Page";
import table from "../shared/Table.module.css";
import { useHomeZone } from "../stores/useHomeZone";
import { useNow } from "../time/useNow";
import { useTimes } from "../time/useTimes";
import { Counter } from "./Counter";
import { takeoversQuery } from "./queries";
import { Swatch } from "./Swatch";
import { endedAt, inOrder } from "./state";
import { TakeoverChip } from "./TakeoverChip";
import styles from "./Takeovers.module.css";

export function TakeoversPage() {
  const { t } = useSpeech();
  const words = t.takeovers;
  const now = useNow(5_000);
  const mayGive = useMay("giveTakeovers");
  const takeovers = useQuery(takeoversQuery);
  const { up, past } = inOrder(takeovers.data ?? [], now);
  const give = mayGive && (
    <Button component={Link} to="/urgent/new" color="red">
      {words.add}
    </Button>
  );
  return (
    <Page
      title={takeovers.data ? words.title(up.length) : t.common.nav.takeovers}
      lead={up.length === 0 ? undefined : words.lead}
      actions={give}
    >
      <Fetched query={takeovers}>
        {(all) =>
          all.length === 0 ? (
            <Empty icon={<UrgentIcon size={26} />} {...words.empty}>
              {give}
            </Empty>
          ) : (
            <>
              {up.length > 0 && <Up takeovers={up} />}
              {past.length > 0 && <Past takeovers={past} now={now} />}
            </>
          )
        }
      </Fetched>
    </Page>
  );
}

function Up({ takeovers }: { takeovers: readonly TakeoverView[] }) {
  const { t, language } = useSpeech();
  const words = t.takeovers;
  const zone = useHomeZone();
  const times = useTimes();
  return (
    <ul className={styles.up}>
      {takeovers.map((one) => (
        <li key={one.id}>
          <Link to="/urgent/$id" params={{ id: one.id }} className={styles.card} data-color={one.content.color}>
            <span>
              <b>{bestText(one.content.title, language)}</b>
              <small>
                {words.kinds[one.content.kind]} · {words.givenAt(words.by(times.moment(one.givenAtMs, zone), actorWords(one.givenBy, t)))}
              </small>
            </span>
            <span className={styles.count}>
              <Counter id={one.id} />
              <small>{one.content.untilMs ? words.upUntil(times.moment(one.content.untilMs, zone)) : words.fields.untilWithdrawn}</small>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Past({ takeovers, now }: { takeovers: readonly TakeoverView[]; now: number }) {
  const { t, language } = useSpeech();
  const { columns, by } = t.takeovers;
  const zone = useHomeZone();
  const times = useTimes();
  return (
    <div className={table.scroll}>
      <h2 className={styles.past}>{t.takeovers.past}</h2>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{columns.title}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.given}</th>
            <th scope="col">
              {columns.ended}, {times.zone(zone)}
            </th>
          </tr>
        </thead>
        <tbody>
          {takeovers.map((one) => {
            const ended = endedAt(one);
            return (
              <tr key={one.id}>
                <td>
                  <Link to="/urgent/$id" params={{ id: one.id }} className={styles.name}>
                    <Swatch color={one.content.color} /> {bestText(one.content.title, language)}
                  </Link>
                </td>
                <td>
                  <TakeoverChip takeover={one} now={now} />
                </td>
                <td className={table.quiet}>{by(times.moment(one.givenAtMs, zone), actorWords(one.givenBy, t))}</td>
                <td className={table.quiet}>
                  {ended && (one.withdrawnBy ? by(times.moment(ended, zone), actorWords(one.withdrawnBy, t)) : times.moment(ended, zone))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
