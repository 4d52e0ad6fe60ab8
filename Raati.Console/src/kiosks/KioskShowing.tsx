import type { KioskRow, ShowingCampaign, ShowingView } from "@raati/contracts";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { KioskPublication } from "../api/types";
import { bulletinsQuery } from "../bulletins/queries";
import { useSpeech } from "../i18n/i18n";
import { pollsQuery } from "../polls/queries";
import { Fetched } from "../shared/Fetched";
import { kioskShowingQuery } from "../signage/queries";
import { useNextWords } from "../signage/showing/useNextWords";
import { useTimes } from "../time/useTimes";
import styles from "./KioskPage.module.css";
import { PublicationName, usePublicationNames } from "./publications";
import { inTurn, type Share, sharesOf } from "./shownNow";

interface KioskShowingProps {
  kioskId: string;
  storeId: string;
  row: KioskRow | undefined;
  program: readonly KioskPublication[] | undefined;
  zone: string;
}

/** Why is it showing this? What should take turns on its glass now, and beside each what the tablet has said of it. */
export function KioskShowing({ kioskId, storeId, row, program, zone }: KioskShowingProps) {
  const { t } = useSpeech();
  const words = t.kiosks.showing;
  const times = useTimes();
  const showing = useQuery(kioskShowingQuery(kioskId));
  return (
    <section aria-labelledby="showing-title">
      <h2 id="showing-title">
        {words.title}{" "}
        {showing.data && (
          <small>
            {words.asOf(times.clock(showing.data.atMs, zone))}, {times.zone(zone)}
          </small>
        )}
      </h2>
      {row && row.status !== "online" && <p className={styles.why}>{words.unsure(t.kiosks.status[row.status])}</p>}
      <Fetched query={showing}>{(view) => <Shown view={view} program={program} zone={zone} />}</Fetched>
      <p className={styles.more}>
        <Link to="/showing" search={{ store: storeId }}>
          {words.wholeStore}
        </Link>
      </p>
    </section>
  );
}

function Shown({ view, program, zone }: { view: ShowingView; program: readonly KioskPublication[] | undefined; zone: string }) {
  const { t } = useSpeech();
  const words = t.kiosks.showing;
  const nameOf = usePublicationNames();
  const { takeover, round, campaigns } = view;
  const shares = sharesOf(round);
  const off = campaigns.filter(({ reason }) => reason !== "on");
  const cover = takeover && program?.find(({ id }) => id === takeover.id);
  return (
    <>
      <ul className={styles.list}>
        {takeover && (
          <li>
            <PublicationName item={{ id: takeover.id, kind: "takeover" }} name={nameOf({ id: takeover.id, kind: "takeover" })} />
            <span className={styles.quiet}>{words.covers}</span>
            <Report items={cover && [cover]} zone={zone} />
          </li>
        )}
        {shares.map((share) => (
          <Source key={share.campaignId ?? share.source} share={share} view={view} program={program} zone={zone} />
        ))}
      </ul>
      {shares.length === 0 && <p className={styles.quiet}>{words.nothing}</p>}
      {off.length > 0 && <Off campaigns={off} zone={zone} />}
    </>
  );
}

function Source({ share, view, program, zone }: { share: Share; view: ShowingView } & Pick<KioskShowingProps, "program" | "zone">) {
  const { t } = useSpeech();
  const words = t.kiosks.showing;
  const next = useNextWords(zone);
  const nameOf = usePublicationNames();
  const polls = useQuery(pollsQuery).data;
  const bulletins = useQuery(bulletinsQuery).data;
  const items = inTurn(share, program, polls, bulletins, view.atMs);
  const turns = words.turns(share.turns, share.of);
  const found = view.campaigns.find(({ campaign }) => campaign.id === share.campaignId);
  if (share.source === "campaign")
    return (
      <li>
        <PublicationName
          item={{ id: share.campaignId ?? "", kind: "campaign" }}
          name={found?.campaign.name ?? t.kiosks.program.kinds.campaign}
        />
        <span className={styles.quiet}>{turns}</span>
        {found && <span className={styles.quiet}>{next(found)}</span>}
        <Report items={items} zone={zone} />
      </li>
    );
  return (
    <li>
      <span className={styles.what}>{words.sources[share.source]}</span>
      <span className={styles.quiet}>{turns}</span>
      <ul className={styles.inner}>
        {items?.map((item) => (
          <li key={item.id}>
            <PublicationName item={item} name={nameOf(item)} />
            <Report items={[item]} zone={zone} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What the tablet has said of it, or why it has not. */
function Report({ items, zone }: { items: readonly KioskPublication[] | undefined; zone: string }) {
  const { t } = useSpeech();
  const words = t.kiosks.showing;
  const times = useTimes();
  const [item] = items ?? [];
  if (!item) return items ? <span className={styles.why}>{words.unheard}</span> : null;
  if (item.paintedAtMs !== undefined) return <span className={styles.said}>{words.painted(times.moment(item.paintedAtMs, zone))}</span>;
  const why = t.publishing.reasons[item.reason ?? "unknown"];
  return <span className={styles.why}>{words.notPainted(item.detail ? `${why}: ${item.detail}` : why)}</span>;
}

function Off({ campaigns, zone }: { campaigns: readonly ShowingCampaign[]; zone: string }) {
  const { t } = useSpeech();
  const words = t.kiosks.showing;
  const next = useNextWords(zone);
  return (
    <details className={styles.others}>
      <summary>{words.off(campaigns.length)}</summary>
      <ul className={styles.list}>
        {campaigns.map((found) => (
          <li key={found.campaign.id}>
            <PublicationName item={{ id: found.campaign.id, kind: "campaign" }} name={found.campaign.name} />
            <span className={styles.quiet}>{found.reason === "otherAudience" ? words.otherAudience : t.showing.reasons[found.reason]}</span>
            <span className={styles.quiet}>{next(found)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
