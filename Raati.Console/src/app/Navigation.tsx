import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Me } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { FleetBadge } from "../kiosks/FleetBadge";
import { BulletinIcon, HomeIcon, KeyIcon, PeopleIcon, PollIcon, StoreIcon, TabletIcon, VoiceIcon } from "../look/icons";
import { may } from "../session/permissions";
import styles from "./Navigation.module.css";

export function Navigation({ me }: { me: Me }) {
  const { nav } = useTexts().common;
  return (
    <nav aria-label={nav.label} className={styles.nav}>
      <Item to="/" icon={<HomeIcon />} label={nav.overview} exact />
      <Item to="/polls" icon={<PollIcon />} label={nav.polls} />
      <Item to="/bulletins" icon={<BulletinIcon />} label={nav.bulletins} />
      <Item to="/tablets" icon={<TabletIcon />} label={nav.kiosks}>
        <FleetBadge />
      </Item>
      <Item to="/stores" icon={<StoreIcon />} label={nav.stores} />
      {may(me, "readFeedback") && <Item to="/feedback" icon={<VoiceIcon />} label={nav.feedback} />}
      {may(me, "manageOperators") && (
        <>
          <Item to="/people" icon={<PeopleIcon />} label={nav.people} />
          <Item to="/api-keys" icon={<KeyIcon />} label={nav.apiKeys} />
        </>
      )}
    </nav>
  );
}

type Place = "/" | "/polls" | "/bulletins" | "/tablets" | "/stores" | "/feedback" | "/people" | "/api-keys";

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
