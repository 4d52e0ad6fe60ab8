import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTexts } from "../i18n/i18n";
import { useFleet, useToldFleet } from "../kiosks/FleetProvider";
import { inUse, tally } from "../kiosks/fleet";
import { BulletinIcon, PollIcon } from "../look/icons";
import { byUrgency } from "../polls/life";
import { pollsQuery } from "../polls/queries";
import { useMay, useMe } from "../session/SessionContext";
import { Fetched } from "../shared/Fetched";
import { Page } from "../shared/Page";
import { areasQuery, storesQuery } from "../stores/queries";
import { useHomeZone } from "../stores/useHomeZone";
import { takeoversQuery } from "../takeovers/queries";
import { inOrder } from "../takeovers/state";
import { TakeoverBanner } from "../takeovers/TakeoverBanner";
import { useNow } from "../time/useNow";
import { useTimes } from "../time/useTimes";
import { Asleep } from "./Asleep";
import { FirstSteps } from "./FirstSteps";
import { FleetCard } from "./FleetCard";
import { headline } from "./headline";
import { OpenPolls } from "./OpenPolls";
import styles from "./OverviewPage.module.css";
import { useHeadlineWords } from "./useHeadlineWords";
import { Waiting } from "./Waiting";
import { WeekCard } from "./WeekCard";

/** Is everything all right, and what goes on now. Until there is a first poll: how to get there. */
export function OverviewPage() {
  const t = useTexts();
  const me = useMe();
  const words = t.overview;
  const times = useTimes();
  const now = useNow(20_000);
  const zone = useHomeZone();
  const fleet = useFleet();
  const stores = useQuery(storesQuery);
  const areas = useQuery(areasQuery).data;
  const polls = useQuery(pollsQuery);
  const urgent = inOrder(useQuery(takeoversQuery).data ?? [], now).up.length;
  const mayWrite = useMay("managePolls");
  const told = useToldFleet();
  const rows = useMemo(() => [...(fleet?.values() ?? [])], [fleet]);
  const toldRows = useMemo(() => [...(told?.values() ?? [])], [told]);
  const areaNames = useMemo(() => new Map((areas ?? []).map(({ id, name }) => [id, name])), [areas]);
  const say = useHeadlineWords();
  const counts = tally(rows);
  const total = inUse(counts);
  const known = stores.data !== undefined && polls.data !== undefined && fleet !== undefined;
  const begun = { stores: (stores.data?.length ?? 0) > 0, kiosks: total > 0, polls: (polls.data?.length ?? 0) > 0 };
  const beginning = known && !(begun.stores && begun.kiosks && begun.polls);
  const found = headline(toldRows, stores.data ?? [], areaNames, urgent);
  const asleep = me.demo === true && known && !beginning && found.kind === "unseen";
  const title = !known ? t.common.nav.overview : beginning ? words.begin : asleep ? words.asleep.title : say(found);

  return (
    <Page
      title={title}
      lead={`${times.moment(now, zone)}, ${times.zone(zone)}`}
      actions={
        known &&
        !beginning &&
        mayWrite && (
          <>
            <Button component={Link} to="/bulletins/new" variant="default" leftSection={<BulletinIcon size={16} />}>
              {t.bulletins.add}
            </Button>
            <Button component={Link} to="/polls/new" leftSection={<PollIcon size={16} />}>
              {t.polls.add}
            </Button>
          </>
        )
      }
    >
      <TakeoverBanner now={now} zone={zone} />
      <Fetched query={stores}>{() => <Fetched query={polls}>{() => beginning && <FirstSteps done={begun} />}</Fetched>}</Fetched>
      {asleep && <Asleep />}
      {known && !beginning && (
        <div className={styles.columns}>
          <section className={styles.main} aria-labelledby="week">
            <div className={styles.head}>
              <h2 id="week">{words.week.title}</h2>
            </div>
            <WeekCard now={now} zone={zone} />
          </section>
          <section className={styles.side} aria-labelledby="fleet">
            <div className={styles.head}>
              <h2 id="fleet">
                {t.common.kiosks(total)}, {t.common.stores(stores.data.length)}
              </h2>
              <Link to="/tablets">{words.fleetLink}</Link>
            </div>
            <FleetCard rows={rows} stores={stores.data} areas={areaNames} now={now} />
          </section>
          <section className={styles.main} aria-labelledby="open-polls">
            <div className={styles.head}>
              <h2 id="open-polls">{words.openPolls}</h2>
              <Link to="/polls">{words.pollsLink}</Link>
            </div>
            <OpenPolls polls={byUrgency(polls.data.filter((poll) => poll.state === "open"))} zone={zone} />
          </section>
          <section className={styles.side} aria-labelledby="waiting">
            <div className={styles.head}>
              <h2 id="waiting">{words.waiting.title}</h2>
            </div>
            <Waiting polls={polls.data} behind={tally(toldRows).behind} now={now} zone={zone} />
          </section>
        </div>
      )}
    </Page>
  );
}
