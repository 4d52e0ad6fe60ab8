import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { ask, http } from "../api/http";
import type { TakeoverView } from "../api/types";
import { actorWords } from "../audit/actor";
import { useSpeech } from "../i18n/i18n";
import { AudienceWords } from "../programs/AudienceWords";
import { Receipts } from "../programs/Receipts";
import { useMay } from "../session/SessionContext";
import beside from "../shared/Beside.module.css";
import { Confirm } from "../shared/Confirm";
import { Facts } from "../shared/Facts";
import { Fetched } from "../shared/Fetched";
import { bestText } from "../shared/localized";
import { Page } from "../shared/Page";
import { useAction } from "../shared/useAction";
import { useHomeZone } from "../stores/useHomeZone";
import { useNow } from "../time/useNow";
import { useTimes } from "../time/useTimes";
import { fromTakeover } from "./draft";
import { takeoverQuery } from "./queries";
import { standingOf } from "./state";
import { TakeoverChip } from "./TakeoverChip";
import { TakeoverComposer } from "./TakeoverComposer";
import { TakeoverPreview } from "./TakeoverPreview";
import styles from "./Takeovers.module.css";
import { useCounterWords } from "./useCounter";

export function TakeoverPage() {
  const { id } = useParams({ from: "/urgent/$id" });
  const { edit } = useSearch({ from: "/urgent/$id" });
  const zone = useHomeZone();
  const mayGive = useMay("giveTakeovers");
  const takeover = useQuery(takeoverQuery(id));
  return (
    <Fetched alone query={takeover}>
      {(view) =>
        edit && mayGive && view.state === "up" ? (
          <TakeoverComposer key={view.id} takeover={view} zone={zone} />
        ) : (
          <Given key={view.id} takeover={view} zone={zone} />
        )
      }
    </Fetched>
  );
}

/** One that was given: what it says, and on how many tablets it is. */
function Given({ takeover, zone }: { takeover: TakeoverView; zone: string }) {
  const { t, language } = useSpeech();
  const words = t.takeovers;
  const times = useTimes();
  const now = useNow(5_000);
  const mayGive = useMay("giveTakeovers");
  const count = useCounterWords();
  const standing = standingOf(takeover, now);
  const draft = useMemo(() => fromTakeover(takeover, zone), [takeover, zone]);
  const { content } = takeover;
  const by = (at: number, actor: string) => words.by(times.moment(at, zone), actorWords(actor, t));
  const endless = takeover.withdrawnAtMs ? undefined : words.fields.untilWithdrawn;
  const until = content.untilMs ? `${times.moment(content.untilMs, zone)}, ${times.zone(zone)}` : endless;
  return (
    <Page
      title={bestText(content.title, language)}
      crumbs={[{ label: t.common.nav.takeovers, to: "/urgent" }]}
      lead={
        <span className={styles.lead}>
          <TakeoverChip takeover={takeover} now={now} />
          {takeover.withdrawnAtMs
            ? by(takeover.withdrawnAtMs, takeover.withdrawnBy ?? "")
            : words.givenAt(by(takeover.givenAtMs, takeover.givenBy))}
        </span>
      }
      actions={mayGive && standing !== "withdrawn" && <Acts takeover={takeover} mayChange={standing === "up"} />}
    >
      <div className={beside.columns}>
        <div className={styles.main}>
          <Receipts publicationId={takeover.id} zone={zone} sentence={count} />
        </div>
        <aside className={beside.side}>
          <TakeoverPreview draft={draft} zone={zone} givenAtMs={takeover.givenAtMs} past={standing !== "up"}>
            <Facts
              items={[
                [words.facts.kind, words.kinds[content.kind]],
                [t.polls.facts.audience, <AudienceWords key="audience" audience={content.audience} />],
                [words.facts.given, by(takeover.givenAtMs, takeover.givenBy)],
                [words.fields.until, until],
                [words.facts.withdrawn, takeover.withdrawnAtMs && by(takeover.withdrawnAtMs, takeover.withdrawnBy ?? "")],
                [words.facts.meanwhile, content.blocks ? words.facts.blocks : words.facts.aside],
                [words.fields.link, content.link],
              ]}
            />
          </TakeoverPreview>
        </aside>
      </div>
    </Page>
  );
}

/** One whose time has passed can still be taken off: then the tablets need not keep it. */
function Acts({ takeover, mayChange }: { takeover: TakeoverView; mayChange: boolean }) {
  const words = useSpeech().t.takeovers;
  const [asking, setAsking] = useState(false);
  const withdraw = useAction(() => ask(http.POST("/api/takeovers/{id}/withdraw", { params: { path: { id: takeover.id } } })), {
    stale: ["takeovers", "media"],
    say: () => words.withdrawn,
    done: () => setAsking(false),
  });
  return (
    <>
      {mayChange && (
        <Button
          variant="default"
          renderRoot={(props) => <Link {...props} to="/urgent/$id" params={{ id: takeover.id }} search={{ edit: "text" }} />}
        >
          {words.change}
        </Button>
      )}
      <Button color="red" onClick={() => setAsking(true)}>
        {words.withdraw}
      </Button>
      <Confirm
        opened={asking}
        title={words.withdrawTitle}
        text={words.withdrawText}
        action={words.withdraw}
        danger
        busy={withdraw.isPending}
        onConfirm={() => withdraw.mutate()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
