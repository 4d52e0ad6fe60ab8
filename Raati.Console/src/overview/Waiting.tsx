import { useQuery } from "@tanstack/react-query";
import { Link, type LinkProps } from "@tanstack/react-router";
import type { PollRow } from "../api/types";
import { setAsideQuery } from "../ballots/queries";
import { feedbackSummaryQuery } from "../feedback/queries";
import { useSpeech } from "../i18n/i18n";
import { RightIcon } from "../look/icons";
import { useMay } from "../session/SessionContext";
import { bestText } from "../shared/localized";
import { useTimes } from "../time/useTimes";
import styles from "./OverviewPage.module.css";
import { pollsWaiting } from "./waiting";

interface WaitingProps {
  polls: readonly PollRow[];
  behind: number;
  now: number;
  zone: string;
}

/** What wants somebody, with the way to it. */
export function Waiting({ polls, behind, now, zone }: WaitingProps) {
  const { t, language } = useSpeech();
  const words = t.overview.waiting;
  const times = useTimes();
  const mayManage = useMay("managePolls");
  const setAside = useQuery({ ...setAsideQuery, enabled: useMay("readLedger") }).data?.ballots ?? 0;
  const feedback = useQuery(feedbackSummaryQuery).data;
  const { closing, certify, drafts } = pollsWaiting(polls, now);
  const called = (poll: PollRow) => bestText(poll.question, language) || poll.name;
  const one = (list: readonly PollRow[], show: "running" | "draft" | "over"): LinkProps =>
    list.length === 1 && list[0] ? { to: "/polls/$id", params: { id: list[0].id } } : { to: "/polls", search: { show } };
  const first = (list: readonly PollRow[]) => (list[0] ? called(list[0]) : "");
  const items = [
    {
      ...{ key: "unread", n: feedback?.unread ?? 0, title: words.unread, link: { to: "/feedback", search: { status: "unread" } } as const },
      text: feedback?.oldestUnreadAtMs ? words.oldest(times.ago(feedback.oldestUnreadAtMs, now)) : "",
    },
    { key: "mine", n: feedback?.mine ?? 0, title: words.mine, link: { to: "/feedback", search: { mine: "yes" } } as const, text: "" },
    { key: "certify", n: mayManage ? certify.length : 0, title: words.certify, link: one(certify, "over"), text: first(certify) },
    {
      ...{ key: "closing", n: closing.length, title: words.closing, link: one(closing, "running") },
      text: closing[0]?.closesAtMs ? `${called(closing[0])} ${times.moment(closing[0].closesAtMs, zone)}` : "",
    },
    {
      key: "behind",
      n: behind,
      title: words.behind,
      link: { to: "/tablets", search: { status: "behind" } } as const,
      text: words.behindText,
    },
    { key: "setAside", n: setAside, title: words.setAside, link: { to: "/polls/set-aside" } as const, text: words.setAsideText },
    { key: "drafts", n: mayManage ? drafts.length : 0, title: words.drafts, link: one(drafts, "draft"), text: first(drafts) },
  ].filter(({ n }) => n > 0);
  if (items.length === 0)
    return (
      <p className={styles.quiet}>
        <b>{words.nothing}</b> {words.nothingText}
      </p>
    );
  return (
    <ul className={styles.waiting}>
      {items.map(({ key, n, title, text, link }) => (
        <li key={key}>
          <Link {...link} className={styles.wait}>
            <b>{n.toLocaleString(language)}</b>
            <span>
              {title(n)}
              {text && <small>{text}</small>}
            </span>
            <RightIcon size={16} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
