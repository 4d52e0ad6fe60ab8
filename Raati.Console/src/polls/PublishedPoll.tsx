import { useQuery } from "@tanstack/react-query";
import type { CertificateView, PollResult, PollView } from "../api/types";
import { useSpeech } from "../i18n/i18n";
import { useWatched } from "../live/useWatched";
import { Receipts } from "../programs/Receipts";
import { HourHeat } from "../results/HourHeat";
import { MethodBox } from "../results/MethodBox";
import { PartsTable } from "../results/PartsTable";
import { QuestionResults } from "../results/QuestionResults";
import { useResult } from "../results/queries";
import { ResultTools } from "../results/ResultTools";
import { results } from "../results/result";
import { Fetched } from "../shared/Fetched";
import { bestText } from "../shared/localized";
import { Page } from "../shared/Page";
import { useTimes } from "../time/useTimes";
import { Certificates } from "./Certificates";
import { PollActions } from "./PollActions";
import { PollChip } from "./PollChip";
import { PollFacts } from "./PollFacts";
import styles from "./PublishedPoll.module.css";
import { certificatesQuery } from "./queries";
import { Spoken } from "./Spoken";

/** A published poll: its split and its receipts arriving, what it is, and what can be done to it. */
export function PublishedPoll({ poll, zone }: { poll: PollView; zone: string }) {
  const { t, language } = useSpeech();
  const words = t.polls;
  const times = useTimes();
  const frame = useWatched(results, poll.id);
  const live = poll.state === "open" || poll.state === "scheduled";
  const result = useResult(poll.id, frame, live);
  const certificates = useQuery(certificatesQuery(poll.id)).data ?? [];
  const { questions } = poll.content;
  // A split that moves in steps lags behind; how many have answered does not.
  const stepped = result.data?.method.stepped ?? false;
  const answers = stepped ? countedOf(result.data, poll.answers) : (frame?.answers ?? poll.answers);
  const discarded = frame?.discarded ?? poll.discarded;
  const opened = poll.content.opensAtMs ?? poll.publishedAtMs ?? 0;
  const title = questions.length === 1 ? bestText(questions[0]?.text ?? {}, language) : poll.content.name;

  return (
    <Page
      title={title}
      crumbs={[{ label: t.common.nav.polls, to: "/polls" }]}
      lead={
        <span className={styles.chips}>
          <PollChip state={poll.state} />
          <span className={styles.chip}>{words.result.counted(answers)}</span>
          {discarded > 0 && <span className={styles.chip}>{words.result.discarded(discarded)}</span>}
        </span>
      }
      actions={
        <>
          <ResultTools poll={poll} stepped={result.data?.method.stepped} />
          <PollActions poll={poll} zone={zone} />
        </>
      }
    >
      <Spoken answers={answers} />
      {poll.state === "provisional" && (
        <p className={styles.waiting} role="status">
          {words.page.waitingFor(poll.waitingFor ?? 0)}
        </p>
      )}
      <div className={styles.columns}>
        <div className={styles.main}>
          <section className={styles.result} aria-labelledby="result-title">
            <h2 id="result-title">
              {words.page.result}
              {frame && (
                <small>
                  {live
                    ? words.result.asOf(times.clock(frame.asOfMs, zone, true))
                    : words.result.closedAsOf(times.moment(frame.asOfMs, zone))}
                  , {times.zone(zone)}
                </small>
              )}
            </h2>
            {frame && answers === 0 && live && <p className={styles.none}>{words.result.none}</p>}
            {stepped && answers > 0 && <p className={styles.none}>{words.result.stepped}</p>}
            <Fetched query={result}>{(found) => <QuestionResults result={found} frame={frame} questions={questions} />}</Fetched>
          </section>
          {result.data && <PartsTable result={result.data} questions={questions} />}
          {certificates.length > 0 && <Certificates poll={poll} certificates={certificates} zone={zone} />}
          {live && <Receipts publicationId={poll.id} zone={zone} more={{ pollId: poll.id }} />}
        </div>
        <aside className={styles.facts}>
          {result.data && (
            <>
              <HourHeat hours={result.data.hours} zone={zone} fromMs={opened} toMs={frame?.asOfMs ?? opened} />
              <MethodBox result={result.data} certificate={lastOf(certificates)} zone={zone} />
            </>
          )}
          <h2 className={styles.about}>{words.page.facts}</h2>
          <PollFacts poll={poll} zone={zone} stepped={stepped} />
        </aside>
      </div>
    </Page>
  );
}

const countedOf = (result: PollResult | undefined, otherwise: number) =>
  result?.classes.find((found) => found.class === "counted")?.count ?? otherwise;

const lastOf = (certificates: readonly CertificateView[]) => [...certificates].sort((a, b) => a.revision - b.revision).at(-1);
