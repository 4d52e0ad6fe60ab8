import type { ComponentType } from "react";
import type { Texts } from "../i18n/i18n";
import {
  BulletinIcon,
  CampaignIcon,
  HomeIcon,
  KeyIcon,
  LogIcon,
  PeopleIcon,
  PictureIcon,
  PlaylistIcon,
  PlaysIcon,
  PollIcon,
  SettingsIcon,
  ShowingIcon,
  StoreIcon,
  TabletIcon,
  UrgentIcon,
  VoiceIcon,
} from "../look/icons";
import type { Permission } from "../session/permissions";

interface PlaceOf<To extends string> {
  to: To;
  name(t: Texts): string;
  /** Who may not is not shown it. */
  needs?: Permission;
  /** In the menu; without one it is found by the search. */
  icon?: ComponentType<{ size?: number }>;
  /** Stands a little apart from what is above it in the menu. */
  apart?: true;
}

const place = <const To extends string>(to: To, name: (t: Texts) => string, more: Omit<PlaceOf<To>, "to" | "name"> = {}): PlaceOf<To> => ({
  to,
  name,
  ...more,
});

/** The pages of the console, in the order of the menu. */
export const places = [
  place("/", (t) => t.common.nav.overview, { icon: HomeIcon }),
  place("/polls", (t) => t.common.nav.polls, { icon: PollIcon, apart: true }),
  place("/bulletins", (t) => t.common.nav.bulletins, { icon: BulletinIcon }),
  place("/urgent", (t) => t.common.nav.takeovers, { icon: UrgentIcon }),
  place("/campaigns", (t) => t.common.nav.campaigns, { icon: CampaignIcon, apart: true }),
  place("/campaigns/calendar", (t) => t.calendar.title),
  place("/playlists", (t) => t.common.nav.playlists, { icon: PlaylistIcon }),
  place("/media", (t) => t.common.nav.media, { icon: PictureIcon }),
  place("/showing", (t) => t.common.nav.showing, { icon: ShowingIcon }),
  place("/plays", (t) => t.common.nav.plays, { icon: PlaysIcon }),
  place("/tablets", (t) => t.common.nav.kiosks, { icon: TabletIcon, apart: true }),
  place("/stores", (t) => t.common.nav.stores, { icon: StoreIcon }),
  place("/feedback", (t) => t.common.nav.feedback, { icon: VoiceIcon, needs: "readFeedback" }),
  place("/people", (t) => t.common.nav.people, { icon: PeopleIcon, apart: true, needs: "manageOperators" }),
  place("/api-keys", (t) => t.common.nav.apiKeys, { icon: KeyIcon, needs: "manageOperators" }),
  place("/audit", (t) => t.common.nav.audit, { icon: LogIcon, needs: "manageOperators" }),
  place("/settings", (t) => t.common.nav.settings, { icon: SettingsIcon, needs: "manageSettings" }),
  place("/account", (t) => t.account.title),
  place("/polls/set-aside", (t) => t.ballots.title, { needs: "readLedger" }),
  place("/guide", (t) => t.guide.title),
] as const;

export type PlaceTo = (typeof places)[number]["to"];
