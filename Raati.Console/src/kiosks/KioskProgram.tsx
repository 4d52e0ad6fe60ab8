import type { UseQueryResult } from "@tanstack/react-query";
import type { KioskPublication } from "../api/types";
import { useSpeech } from "../i18n/i18n";
import { Fetched } from "../shared/Fetched";
import { useTimes } from "../time/useTimes";
import styles from "./KioskPage.module.css";
import { PublicationName, useClosed, usePublicationNames } from "./publications";

/** What the tablet should hold, how far it has come with each, and why it shows not what it doesn't. */
export function KioskProgram({ query, zone }: { query: UseQueryResult<KioskPublication[]>; zone: string }) {
  const { t } = useSpeech();
  const words = t.kiosks.program;
  const nameOf = usePublicationNames();
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
                        <PublicationName item={item} name={nameOf(item)} />
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
      <PublicationName item={item} name={name} />
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
