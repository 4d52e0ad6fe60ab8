import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { KioskPublication } from "../api/types";
import { bulletinsQuery } from "../bulletins/queries";
import { useSpeech } from "../i18n/i18n";
import { pollsQuery } from "../polls/queries";
import { useMay } from "../session/SessionContext";
import { Fetched } from "../shared/Fetched";
import { bestText } from "../shared/localized";
import { takeoversQuery } from "../takeovers/queries";
import { useTimes } from "../time/useTimes";
import styles from "./KioskPage.module.css";

/** What the tablet should hold, how far it has come with each, and why it shows not what it doesn't. */
export function KioskProgram({ query, zone }: { query: UseQueryResult<KioskPublication[]>; zone: string }) {
  const { t } = useSpeech();
  const words = t.kiosks.program;
  const nameOf = useNames();
  const closed = useClosed();
  return (
    <section aria-labelledby="program-title">
      <Fetched query={query}>
        {(all) => {
          const own = all.filter((item) => item.inAudience);
          const others = all.filter((item) => !item.inAudience);
          const held = own.filter((item) => item.state === "painted" || item.state === "applied" || item.state === "inUse").length;
          return (
            <>
              <h2 id="program-title">
                {words.title} {own.length > 0 && <small>{words.holds(held, own.length)}</small>}
              </h2>
              {own.length === 0 && <p className={styles.quiet}>{words.empty}</p>}
              <ul className={styles.list}>
                {own.map((item) => (
                  <Line key={item.id} item={item} name={nameOf(item)} closed={closed(item.id)} zone={zone} />
                ))}
              </ul>
              {others.length > 0 && (
                <details className={styles.others}>
                  <summary>{words.elsewhere(others.length)}</summary>
                  <p className={styles.quiet}>{words.elsewhereWhy}</p>
                  <ul className={styles.list}>
                    {others.map((item) => (
                      <li key={item.id}>
                        <Name item={item} name={nameOf(item)} />
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </>
          );
        }}
      </Fetched>
    </section>
  );
}

function Line({ item, name, closed, zone }: { item: KioskPublication; name: string; closed: boolean; zone: string }) {
  const { t } = useSpeech();
  const { steps, version, closed: closedWords } = t.kiosks.program;
  const times = useTimes();
  const when = (at: number | undefined) => (at === undefined ? "–" : times.clock(at, zone, true));
  return (
    <li>
      <Name item={item} name={name} />
      <span className={styles.quiet}>
        {version(item.version)}, {times.moment(item.publishedAtMs, zone)}
      </span>
      <span className={styles.steps}>
        {(["received", "applied", "painted"] as const).map((step) => (
          <span key={step} data-reached={item[`${step}AtMs`] !== undefined}>
            {steps[step]} <b>{when(item[`${step}AtMs`])}</b>
          </span>
        ))}
      </span>
      {closed && <span className={styles.quiet}>{closedWords}</span>}
      {!closed && item.reason && (
        <span className={styles.why}>
          {t.publishing.reasons[item.reason]}
          {item.detail ? `: ${item.detail}` : ""}
        </span>
      )}
    </li>
  );
}

function Name({ item, name }: { item: KioskPublication; name: string }) {
  const maySet = useMay("manageSettings");
  if (item.kind === "poll")
    return (
      <Link to="/polls/$id" params={{ id: item.id }}>
        {name}
      </Link>
    );
  if (item.kind === "bulletin")
    return (
      <Link to="/bulletins/$id" params={{ id: item.id }}>
        {name}
      </Link>
    );
  if (item.kind === "takeover")
    return (
      <Link to="/urgent/$id" params={{ id: item.id }}>
        {name}
      </Link>
    );
  return item.kind === "settings" && maySet ? <Link to="/settings">{name}</Link> : name;
}

/** A poll that has closed stays on the tablets for its result, and waits for no turn. */
function useClosed(): (id: string) => boolean {
  const polls = useQuery(pollsQuery).data;
  return (id) => {
    const state = polls?.find((poll) => poll.id === id)?.state;
    return state === "closed" || state === "provisional" || state === "certified";
  };
}

/** Programs know nothing of what is in a document; the lists of polls, bulletins and takeovers have the words. */
function useNames(): (item: KioskPublication) => string {
  const { t, language } = useSpeech();
  const polls = useQuery(pollsQuery).data;
  const bulletins = useQuery(bulletinsQuery).data;
  const takeovers = useQuery(takeoversQuery).data;
  return (item) => {
    const poll = polls?.find(({ id }) => id === item.id);
    const written = bulletins?.find(({ id }) => id === item.id) ?? takeovers?.find(({ id }) => id === item.id);
    return (
      (poll && (bestText(poll.question, language) || poll.name)) ||
      (written && bestText(written.content.title, language)) ||
      t.kiosks.program.kinds[item.kind]
    );
  };
}
