import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { places as pages } from "../app/places";
import { bulletinsQuery } from "../bulletins/queries";
import { useSpeech } from "../i18n/i18n";
import { useFleet } from "../kiosks/FleetProvider";
import { pollsQuery } from "../polls/queries";
import { may } from "../session/permissions";
import { useMe } from "../session/SessionContext";
import { bestText } from "../shared/localized";
import { campaignsQuery, playlistsQuery } from "../signage/queries";
import { storesQuery } from "../stores/queries";
import { takeoversQuery } from "../takeovers/queries";
import type { Place } from "./find";

/** Everything there is to go to, by the names it goes by. */
export function usePlaces(): Place[] {
  const { t, language } = useSpeech();
  const me = useMe();
  const navigate = useNavigate();
  const polls = useQuery(pollsQuery).data;
  const bulletins = useQuery(bulletinsQuery).data;
  const takeovers = useQuery(takeoversQuery).data;
  const campaigns = useQuery(campaignsQuery).data;
  const playlists = useQuery(playlistsQuery).data;
  const stores = useQuery(storesQuery).data;
  const fleet = useFleet();
  return useMemo(() => {
    const action = (id: string, name: string, open: () => void): Place => ({ id, group: "action", name, detail: "", open });
    const places: Place[] = pages
      .filter(({ needs }) => !needs || may(me, needs))
      .map(({ to, name }) => ({ id: `page:${to}`, group: "page", name: name(t), detail: "", open: () => void navigate({ to }) }));
    if (may(me, "managePolls"))
      places.push(
        action("new-poll", t.polls.add, () => void navigate({ to: "/polls/new" })),
        action("new-bulletin", t.bulletins.add, () => void navigate({ to: "/bulletins/new" })),
        action("new-campaign", t.campaigns.add, () => void navigate({ to: "/campaigns/new" })),
        action("new-playlist", t.playlists.add, () => void navigate({ to: "/playlists/new" })),
      );
    if (may(me, "giveTakeovers")) places.push(action("new-takeover", t.takeovers.add, () => void navigate({ to: "/urgent/new" })));
    if (may(me, "manageKiosks"))
      places.push(action("pair", t.kiosks.pair.button, () => void navigate({ to: "/tablets", search: { pair: "new" } })));
    if (may(me, "manageStores"))
      places.push(
        action("new-store", t.stores.add, () => void navigate({ to: "/stores", search: { edit: "new" } })),
        action("import-stores", t.stores.import.title, () => void navigate({ to: "/stores/import" })),
      );
    for (const poll of polls ?? [])
      places.push({
        ...{
          id: poll.id,
          group: "poll",
          name: bestText(poll.question, language) || poll.name,
          detail: `${poll.name} ${t.polls.states[poll.state]}`,
        },
        open: () => void navigate({ to: "/polls/$id", params: { id: poll.id } }),
      });
    for (const bulletin of bulletins ?? [])
      places.push({
        ...{ id: bulletin.id, group: "bulletin", name: bestText(bulletin.content.title, language) || t.bulletins.untitled, detail: "" },
        open: () => void navigate({ to: "/bulletins/$id", params: { id: bulletin.id } }),
      });
    for (const takeover of takeovers ?? [])
      places.push({
        ...{ id: takeover.id, group: "takeover", name: bestText(takeover.content.title, language) },
        detail: t.takeovers.kinds[takeover.content.kind],
        open: () => void navigate({ to: "/urgent/$id", params: { id: takeover.id } }),
      });
    for (const { id, content, playlistName } of campaigns ?? [])
      places.push({
        ...{ id, group: "campaign", name: content.name, detail: playlistName },
        open: () => void navigate({ to: "/campaigns/$id", params: { id } }),
      });
    for (const { id, content } of playlists ?? [])
      places.push({
        ...{ id, group: "playlist", name: content.name, detail: t.playlists.slides(content.slides.length) },
        open: () => void navigate({ to: "/playlists/$id", params: { id } }),
      });
    for (const store of stores ?? [])
      places.push({
        ...{ id: store.id, group: "store", name: store.name, detail: `${store.number ?? ""} ${store.format}`.trim() },
        open: () => void navigate({ to: "/stores/$id", params: { id: store.id } }),
      });
    for (const kiosk of fleet?.values() ?? [])
      places.push({
        ...{ id: kiosk.kioskId, group: "tablet", name: `${kiosk.storeName} ${kiosk.name}`, detail: t.kiosks.status[kiosk.status] },
        open: () => void navigate({ to: "/tablets/$id", params: { id: kiosk.kioskId } }),
      });
    return places;
  }, [t, language, me, navigate, polls, bulletins, takeovers, campaigns, playlists, stores, fleet]);
}
