import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { feedbackQuery } from "../feedback/queries";
import { useTexts } from "../i18n/i18n";
import { useFleet } from "../kiosks/FleetProvider";
import { attention, inUse, tally } from "../kiosks/fleet";
import { pollsQuery } from "../polls/queries";
import { useMay } from "../session/SessionContext";
import { Page } from "../shared/Page";
import { storesQuery } from "../stores/queries";
import { useHomeZone } from "../stores/useHomeZone";
import { useNow } from "../time/useNow";
import { useTimes } from "../time/useTimes";
import { FirstSteps } from "./FirstSteps";
import { FleetBar } from "./FleetBar";
import { LatestFeedback } from "./LatestFeedback";
import { OpenPolls } from "./OpenPolls";
import styles from "./OverviewPage.module.css";

/** Is everything all right, and what goes on now. Until there is a first poll: how to get there. */
export function OverviewPage() {
  const t = useTexts();
  const words = t.overview;
  const times = useTimes();
  const now = useNow(20_000);
  const zone = useHomeZone();
  const fleet = useFleet();
  const stores = useQuery(storesQuery).data;
  const polls = useQuery(pollsQuery).data;
  const mayRead = useMay("readFeedback");
  const feedback = useInfiniteQuery({ ...feedbackQuery(undefined), enabled: mayRead }).data?.pages[0]?.items;
  const counts = useMemo(() => tally(fleet?.values() ?? []), [fleet]);
  const total = inUse(counts);
  const begun = { stores: (stores?.length ?? 0) > 0, kiosks: total > 0, polls: (polls?.length ?? 0) > 0 };
  const known = stores !== undefined && polls !== undefined && fleet !== undefined;
  const beginning = known && !(begun.stores && begun.kiosks && begun.polls);
  const title = !known
    ? t.common.nav.overview
    : beginning
      ? words.begin
      : attention(counts) > 0
        ? words.attention(attention(counts))
        : words.allFine;

  return (
    <Page title={title} lead={`${times.moment(now, zone)}, ${times.zone(zone)}`}>
      {beginning && <FirstSteps done={begun} />}
      {known && !beginning && (
        <div className={styles.columns}>
          <section className={styles.main} aria-labelledby="open-polls">
            <div className={styles.head}>
              <h2 id="open-polls">{words.openPolls}</h2>
              <Link to="/polls">{words.pollsLink}</Link>
            </div>
            <OpenPolls polls={polls.filter((poll) => poll.state === "open")} zone={zone} />
          </section>
          <aside className={styles.side}>
            <section aria-labelledby="fleet">
              <div className={styles.head}>
                <h2 id="fleet">
                  {t.common.kiosks(total)}, {t.common.stores(stores.length)}
                </h2>
                <Link to="/tablets">{words.fleetLink}</Link>
              </div>
              <FleetBar counts={counts} />
            </section>
            {mayRead && (
              <section aria-labelledby="latest-feedback">
                <div className={styles.head}>
                  <h2 id="latest-feedback">{words.latest}</h2>
                  <Link to="/feedback">{words.feedbackLink}</Link>
                </div>
                <LatestFeedback items={feedback ?? []} now={now} />
              </section>
            )}
          </aside>
        </div>
      )}
    </Page>
  );
}
