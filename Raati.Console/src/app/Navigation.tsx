import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Me } from "../api/types";
import { feedbackSummaryQuery } from "../feedback/queries";
import { useSpeech } from "../i18n/i18n";
import { FleetBadge } from "../kiosks/FleetBadge";
import {
  BulletinIcon,
  CampaignIcon,
  HomeIcon,
  KeyIcon,
  LogIcon,
  PeopleIcon,
  PictureIcon,
  PlaylistIcon,
  PollIcon,
  SettingsIcon,
  ShowingIcon,
  StoreIcon,
  TabletIcon,
  UrgentIcon,
  VoiceIcon,
} from "../look/icons";
import { pollsQuery } from "../polls/queries";
import { may } from "../session/permissions";
import { takeoversQuery } from "../takeovers/queries";
import { inOrder } from "../takeovers/state";
import { useNow } from "../time/useNow";
import styles from "./Navigation.module.css";

export function Navigation({ me }: { me: Me }) {
  const { t } = useSpeech();
  const { nav } = t.common;
  const unread = useQuery(feedbackSummaryQuery).data?.unread ?? 0;
  const open = useQuery(pollsQuery).data?.filter(({ state }) => state === "open").length ?? 0;
  const up = inOrder(useQuery(takeoversQuery).data ?? [], useNow(20_000)).up.length;
  return (
    <nav aria-label={nav.label} className={styles.nav}>
      <Item to="/" icon={<HomeIcon />} label={nav.overview} exact />
      <Item to="/polls" icon={<PollIcon />} label={nav.polls}>
        <Count n={open} words={t.polls.title(open)} />
      </Item>
      <Item to="/bulletins" icon={<BulletinIcon />} label={nav.bulletins} />
      <Item to="/urgent" icon={<UrgentIcon />} label={nav.takeovers}>
        <Count n={up} words={t.takeovers.title(up)} />
      </Item>
      <Item to="/campaigns" icon={<CampaignIcon />} label={nav.campaigns} />
      <Item to="/playlists" icon={<PlaylistIcon />} label={nav.playlists} />
      <Item to="/media" icon={<PictureIcon />} label={nav.media} />
      <Item to="/showing" icon={<ShowingIcon />} label={nav.showing} />
      <Item to="/tablets" icon={<TabletIcon />} label={nav.kiosks}>
        <FleetBadge />
      </Item>
      <Item to="/stores" icon={<StoreIcon />} label={nav.stores} />
      {may(me, "readFeedback") && (
        <Item to="/feedback" icon={<VoiceIcon />} label={nav.feedback}>
          <Count n={unread} words={t.feedback.title(unread)} />
        </Item>
      )}
      {may(me, "manageOperators") && (
        <>
          <Item to="/people" icon={<PeopleIcon />} label={nav.people} />
          <Item to="/api-keys" icon={<KeyIcon />} label={nav.apiKeys} />
          <Item to="/audit" icon={<LogIcon />} label={nav.audit} />
        </>
      )}
      {may(me, "manageSettings") && <Item to="/settings" icon={<SettingsIcon />} label={nav.settings} />}
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

type Place =
  | "/"
  | "/polls"
  | "/bulletins"
  | "/urgent"
  | "/campaigns"
  | "/playlists"
  | "/media"
  | "/showing"
  | "/tablets"
  | "/stores"
  | "/feedback"
  | "/people"
  | "/api-keys"
  | "/audit"
  | "/settings";

function Item(props: { to: Place; icon: ReactNode; label: string; exact?: boolean; children?: ReactNode }) {
  return (
    <Link
      to={props.to}
      className={styles.item}
      activeOptions={{ exact: props.exact ?? false, includeSearch: false }}
      activeProps={{ "aria-current": "page" }}
    >
      {props.icon}
      <span>{props.label}</span>
      {props.children}
    </Link>
  );
}
