import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ask, http } from "../api/http";
import type { SessionView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { Confirm } from "../shared/Confirm";
import { Fetched } from "../shared/Fetched";
import { useAction } from "../shared/useAction";
import { useHomeZone } from "../stores/useHomeZone";
import { useNow } from "../time/useNow";
import { useTimes } from "../time/useTimes";
import styles from "./Account.module.css";
import { Card } from "./Card";
import { sessionsQuery } from "./queries";

export function SessionsCard() {
  const t = useTexts();
  const words = t.account.sessions;
  const sessions = useQuery(sessionsQuery);
  const [asking, setAsking] = useState(false);
  const endOthers = useAction(() => ask(http.POST("/api/account/sessions/end-others")), {
    stale: ["account"],
    say: () => words.othersEnded,
    done: () => setAsking(false),
  });
  return (
    <Card
      title={words.title}
      text={words.text}
      actions={
        (sessions.data?.length ?? 0) > 1 && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {words.endOthers}
          </Button>
        )
      }
    >
      <Fetched query={sessions}>
        {(all) => (
          <ul className={styles.rows}>
            {all.map((session) => (
              <Session key={session.id} session={session} />
            ))}
          </ul>
        )}
      </Fetched>
      <Confirm
        opened={asking}
        title={words.endOthers}
        text={words.endOthersText}
        action={words.endOthers}
        busy={endOthers.isPending}
        onConfirm={() => endOthers.mutate()}
        onClose={() => setAsking(false)}
      />
    </Card>
  );
}

function Session({ session }: { session: SessionView }) {
  const t = useTexts();
  const words = t.account.sessions;
  const times = useTimes();
  const zone = useHomeZone();
  const now = useNow();
  const device =
    session.browser && session.system
      ? words.on(session.browser, session.system)
      : (session.browser ?? session.system ?? words.unknownDevice);
  const end = useAction(() => ask(http.DELETE("/api/account/sessions/{id}", { params: { path: { id: session.id } } })), {
    stale: ["account"],
    say: () => words.ended,
  });
  return (
    <li>
      <div>
        <span className={styles.name}>{device}</span>
        {session.current && <span className={styles.mark}>{words.current}</span>}
        <div className={styles.under}>
          {words.started(times.moment(session.startedAtMs, zone))} ({times.zone(zone)}) {words.methods[session.method]}{" "}
          {words.networks[session.network]}
          {!session.current && `, ${words.seen(times.ago(session.seenAtMs, now))}`}
        </div>
      </div>
      {!session.current && (
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          aria-label={words.endOne(device)}
          loading={end.isPending}
          onClick={() => end.mutate()}
        >
          {words.end}
        </Button>
      )}
    </li>
  );
}
