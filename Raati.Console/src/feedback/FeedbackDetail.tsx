import { Button, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { FeedbackDetail as Detail } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { LeftIcon, TickIcon } from "../look/icons";
import { covers } from "../session/permissions";
import { useMay, useMe } from "../session/SessionContext";
import { Facts } from "../shared/Facts";
import { Fetched } from "../shared/Fetched";
import { useTimes } from "../time/useTimes";
import styles from "./FeedbackDetail.module.css";
import { MoodMark } from "./MoodMark";
import { Notes } from "./Notes";
import { assigneesQuery, feedbackOneQuery } from "./queries";
import { useFeedbackActs, useRead } from "./useFeedbackActs";

/** One feedback in full: what was said, who sees to it, what was written of it. */
export function FeedbackDetail({ id, zoneOf }: { id: string; zoneOf(storeId: string): string }) {
  const one = useQuery(feedbackOneQuery(id));
  return <Fetched query={one}>{(detail) => <Shown key={id} detail={detail} zone={zoneOf(detail.feedback.storeId)} />}</Fetched>;
}

function Shown({ detail, zone }: { detail: Detail; zone: string }) {
  const t = useTexts();
  const words = t.feedback;
  const times = useTimes();
  const me = useMe();
  const mayHandle = useMay("handleFeedback");
  const assignees = useQuery({ ...assigneesQuery, enabled: mayHandle }).data ?? [];
  const { feedback, notes } = detail;
  const { mark, assign } = useFeedbackActs(feedback);
  const handles = mayHandle && covers(me, feedback.storeId);
  useRead(feedback, handles);
  const fit = assignees.filter((one) => one.stores.length === 0 || one.stores.includes(feedback.storeId));
  const mine = feedback.assigneeId === me.operatorId;
  return (
    <article className={styles.detail} aria-label={`${feedback.storeName} ${feedback.kioskName}`}>
      <Link from="/feedback" to="/feedback" search={(old) => ({ ...old, id: undefined })} className={styles.back}>
        <LeftIcon size={16} /> {words.back}
      </Link>
      <header className={styles.head}>
        <MoodMark mood={feedback.mood} size={44} />
        <div>
          <h2>{words.moods[feedback.mood]}</h2>
          <p>
            {feedback.storeName} <span>{feedback.kioskName}</span>
          </p>
        </div>
      </header>
      {feedback.text ? (
        <blockquote className={styles.text} lang={feedback.language === "unknown" ? undefined : feedback.language}>
          {feedback.text}
        </blockquote>
      ) : (
        <p className={styles.quiet}>{words.noText}</p>
      )}
      {handles && (
        <div className={styles.acts}>
          {feedback.status !== "done" && (
            <Button leftSection={<TickIcon size={15} />} loading={mark.isPending} onClick={() => mark.mutate("done")}>
              {words.toDone}
            </Button>
          )}
          {feedback.status === "done" && (
            <Button variant="default" loading={mark.isPending} onClick={() => mark.mutate("open")}>
              {words.toOpen}
            </Button>
          )}
          {!mine && feedback.status !== "done" && (
            <Button variant="default" loading={assign.isPending} onClick={() => assign.mutate(me.operatorId)}>
              {words.takeIt}
            </Button>
          )}
          {feedback.status === "open" && (
            <Button variant="subtle" onClick={() => mark.mutate("unread")}>
              {words.toUnread}
            </Button>
          )}
        </div>
      )}
      <Facts
        items={[
          [words.filterStatus, words.statuses[feedback.status]],
          [
            words.assignee,
            mayHandle ? (
              <Select
                key="assignee"
                size="xs"
                aria-label={words.assignee}
                placeholder={words.nobody}
                data={fit.map(({ id, email }) => ({ value: id, label: email }))}
                value={feedback.assigneeId ?? null}
                clearable
                searchable
                onChange={(chosen) => assign.mutate(chosen ?? undefined)}
              />
            ) : (
              (feedback.assignee ?? words.nobody)
            ),
          ],
          [words.category, feedback.category ? words.categories[feedback.category] : words.noCategory],
          [words.left, `${times.moment(feedback.leftAtMs, zone)}, ${times.zone(zone)}`],
        ]}
      />
      <Notes feedbackId={feedback.id} notes={notes} zone={zone} mayWrite={mayHandle} />
    </article>
  );
}
