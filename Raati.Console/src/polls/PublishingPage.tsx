import { Button } from "@mantine/core";
import type { ReceiptBoard } from "@raati/contracts";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { ask, http } from "../api/http";
import type { PollView } from "../api/types";
import { useSpeech } from "../i18n/i18n";
import { useWatched } from "../live/useWatched";
import { Preview } from "../preview/Preview";
import { Laggards } from "../programs/Laggards";
import { ReceiptDots } from "../programs/ReceiptDots";
import { ReceiptSteps } from "../programs/ReceiptSteps";
import receiptStyles from "../programs/Receipts.module.css";
import { missingOf, receipts } from "../programs/receipts";
import { useMay } from "../session/SessionContext";
import { Confirm } from "../shared/Confirm";
import { Empty } from "../shared/Empty";
import { Fetched } from "../shared/Fetched";
import { bestText, written } from "../shared/localized";
import { Page } from "../shared/Page";
import { useAction } from "../shared/useAction";
import { useHomeZone } from "../stores/useHomeZone";
import { useTimes } from "../time/useTimes";
import { mayDo } from "./life";
import { PollFacts } from "./PollFacts";
import styles from "./PublishingPage.module.css";
import { previewPoll } from "./preview";
import { pollQuery } from "./queries";

/** A poll on its way to the glass: receipts as they arrive, until every tablet has it. */
export function PublishingPage() {
  const { id } = useParams({ from: "/polls/$id/tablets" });
  const poll = useQuery(pollQuery(id));
  return (
    <Fetched alone query={poll}>
      {(view) => <Publishing poll={view} />}
    </Fetched>
  );
}

function Publishing({ poll }: { poll: PollView }) {
  const { t, language } = useSpeech();
  const words = t.publishing.receipts;
  const times = useTimes();
  const zone = useHomeZone();
  const board = useWatched<ReceiptBoard>(receipts, poll.state === "draft" ? undefined : poll.id);
  const publication = useMemo(() => previewPoll(poll.content), [poll.content]);
  const called = bestText(poll.content.questions[0]?.text ?? {}, language) || poll.content.name;
  const missing = board ? missingOf(board) : 0;
  return (
    <Page
      title={
        board?.removed !== undefined
          ? words.pageRemoved(board.removed, board.audience)
          : board
            ? words.page(board.painted, missing, board.audience)
            : called
      }
      crumbs={[
        { label: t.common.nav.polls, to: "/polls" },
        { label: called, to: "/polls/$id", id: poll.id },
      ]}
      lead={board && `${words.published} ${times.moment(board.publishedAtMs, zone, true)}, ${times.zone(zone)}`}
      actions={<Actions poll={poll} />}
    >
      <div className={styles.columns}>
        <div className={styles.main}>
          {poll.state === "draft" && <Empty title={words.unpublished} text="" />}
          {poll.state !== "draft" && !board && <p className={receiptStyles.quiet}>{words.waiting}</p>}
          {board && (
            <>
              <ReceiptSteps board={board} />
              <ReceiptDots board={board} />
              {board.laggards.length > 0 && <Laggards board={board} missing={missing} zone={zone} />}
            </>
          )}
        </div>
        <aside className={styles.side}>
          <Preview publication={publication} languages={written.filter((one) => poll.content.languages.includes(one))}>
            <PollFacts poll={poll} zone={zone} />
          </Preview>
        </aside>
      </div>
    </Page>
  );
}

function Actions({ poll }: { poll: PollView }) {
  const { page } = useSpeech().t.polls;
  const mayManage = useMay("managePolls");
  const [asking, setAsking] = useState(false);
  const withdraw = useAction(() => ask(http.POST("/api/polls/{id}/archive", { params: { path: { id: poll.id } } })), {
    stale: ["polls"],
    say: () => page.done.archive,
    done: () => setAsking(false),
  });
  return (
    <>
      {mayManage && mayDo(poll.state, "archive") && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {page.withdraw}
        </Button>
      )}
      <Button component={Link} to={`/polls/${poll.id}`}>
        {page.toResult}
      </Button>
      <Confirm
        opened={asking}
        title={page.withdrawTitle}
        text={page.withdrawText}
        action={page.withdraw}
        danger
        busy={withdraw.isPending}
        onConfirm={() => withdraw.mutate()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
