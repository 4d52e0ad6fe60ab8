import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import type { Me } from "../api/types";
import { feedbackSummaryQuery } from "../feedback/queries";
import { useSpeech } from "../i18n/i18n";
import { FleetBadge } from "../kiosks/FleetBadge";
import { pollsQuery } from "../polls/queries";
import { may } from "../session/permissions";
import { takeoversQuery } from "../takeovers/queries";
import { inOrder } from "../takeovers/state";
import { useNow } from "../time/useNow";
import styles from "./Navigation.module.css";
import { type PlaceTo, places } from "./places";

export function Navigation({ me }: { me: Me }) {
  const { t } = useSpeech();
  const unread = useQuery(feedbackSummaryQuery).data?.unread ?? 0;
  const open = useQuery(pollsQuery).data?.filter(({ state }) => state === "open").length ?? 0;
  const up = inOrder(useQuery(takeoversQuery).data ?? [], useNow(20_000)).up.length;
  const menu = useRef<HTMLElement>(null);
  const here = useLocation().pathname;
  // biome-ignore lint/correctness/useExhaustiveDependencies: where it is has changed.
  useEffect(() => {
    // What it gives back, a promise in newer browsers, is no clean-up.
    menu.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [here]);
  const ends: Partial<Record<PlaceTo, ReactNode>> = {
    "/polls": <Count n={open} words={t.polls.title(open)} />,
    "/urgent": <Count n={up} words={t.takeovers.title(up)} />,
    "/tablets": <FleetBadge />,
    "/feedback": <Count n={unread} words={t.feedback.title(unread)} />,
  };
  return (
    <nav ref={menu} aria-label={t.common.nav.label} className={styles.nav}>
      {places.map(
        ({ to, name, needs, icon: Icon, apart }) =>
          Icon &&
          (!needs || may(me, needs)) && (
            <Link
              key={to}
              to={to}
              className={styles.item}
              data-apart={apart}
              activeOptions={{ exact: to === "/", includeSearch: false }}
              activeProps={{ "aria-current": "page" }}
            >
              <Icon />
              <span>{name(t)}</span>
              {ends[to]}
            </Link>
          ),
      )}
    </nav>
  );
}

/** A number at the end of a line of the menu; nothing when it is none. */
function Count({ n, words }: { n: number; words: string }) {
  const { language } = useSpeech();
  if (n === 0) return null;
  return (
    <span className={styles.count}>
      <span aria-hidden="true">{n.toLocaleString(language)}</span>
      <span className="hidden-text">{words}</span>
    </span>
  );
}
