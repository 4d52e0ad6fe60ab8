import type { CampaignRef, ShowingCampaign, ShowingView, TurnView } from "@raati/contracts";
import { Link } from "@tanstack/react-router";
import { useSpeech } from "../../i18n/i18n";
import { bestText } from "../../shared/localized";
import table from "../../shared/Table.module.css";
import { useTimes } from "../../time/useTimes";
import styles from "./Showing.module.css";
import { useNextWords } from "./useNextWords";

/** The round of a store's tablets, and of every campaign why it is in it or not. */
export function ShowingResult({ view }: { view: ShowingView }) {
  const { t, language } = useSpeech();
  const words = t.showing;
  const { takeover, round, campaigns } = view;
  const title = bestText(Object.fromEntries(Object.entries(takeover?.title ?? {}).filter(([, said]) => said)), language);
  return (
    <>
      {takeover && (
        <p className={styles.takeover}>
          <Link to="/urgent/$id" params={{ id: takeover.id }}>
            {words.takeover(title)}
          </Link>
        </p>
      )}
      <div className={styles.columns}>
        <section className={styles.round} aria-labelledby="round-title">
          <h2 id="round-title">{words.round}</h2>
          <p className={styles.hint}>{view.isOpen ? words.open : words.closed}</p>
          <p className={styles.hint}>{round.length > 0 ? words.roundHelp : words.roundEmpty}</p>
          <ol>
            {round.map((turn, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: A turn is its place in the round.
              <li key={at}>
                <Turn turn={turn} campaigns={campaigns} />
              </li>
            ))}
          </ol>
        </section>
        <section className={styles.reasons} aria-labelledby="reasons-title">
          <h2 id="reasons-title">{words.campaigns}</h2>
          {campaigns.length > 0 ? (
            <Reasons campaigns={campaigns} zone={view.timeZone} />
          ) : (
            <p className={table.none}>{words.noCampaigns}</p>
          )}
        </section>
      </div>
    </>
  );
}

function Turn({ turn, campaigns }: { turn: TurnView; campaigns: readonly ShowingCampaign[] }) {
  const { turns } = useSpeech().t.showing;
  const found = campaigns.find(({ campaign }) => campaign.id === turn.campaignId);
  if (found) return <CampaignLink campaign={found.campaign} />;
  return turn.source === "unknown" ? null : turns[turn.source];
}

function CampaignLink({ campaign: { id, name } }: { campaign: CampaignRef }) {
  return (
    <Link to="/campaigns/$id" params={{ id }}>
      {name}
    </Link>
  );
}

function Reasons({ campaigns, zone }: { campaigns: readonly ShowingCampaign[]; zone: string }) {
  const { t } = useSpeech();
  const { columns, reasons } = t.showing;
  const { priorities } = t.campaigns;
  const times = useTimes();
  const next = useNextWords(zone);
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{columns.campaign}</th>
            <th scope="col">{columns.reason}</th>
            <th scope="col">
              {columns.next}, {times.zone(zone)}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...campaigns]
            .sort((a, b) => Number(b.reason === "on") - Number(a.reason === "on"))
            .map((found) => (
              <tr key={found.campaign.id}>
                <td>
                  <CampaignLink campaign={found.campaign} />
                  <small className={table.under}>{found.priority === "unknown" ? "" : priorities[found.priority]}</small>
                </td>
                <td className={found.reason === "on" ? styles.on : undefined}>{reasons[found.reason]}</td>
                <td className={table.quiet}>{next(found)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
