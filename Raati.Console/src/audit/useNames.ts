import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { bulletinsQuery } from "../bulletins/queries";
import { useSpeech } from "../i18n/i18n";
import { useFleet } from "../kiosks/FleetProvider";
import { operatorsQuery } from "../operators/queries";
import { pollsQuery } from "../polls/queries";
import { bestText } from "../shared/localized";
import { campaignsQuery, playlistsQuery } from "../signage/queries";
import { areasQuery, storesQuery } from "../stores/queries";
import { takeoversQuery } from "../takeovers/queries";

/** What things are called now, by their ids. */
export function useNames(): ReadonlyMap<string, string> {
  const { t, language } = useSpeech();
  const polls = useQuery(pollsQuery).data;
  const bulletins = useQuery(bulletinsQuery).data;
  const takeovers = useQuery(takeoversQuery).data;
  const playlists = useQuery(playlistsQuery).data;
  const campaigns = useQuery(campaignsQuery).data;
  const stores = useQuery(storesQuery).data;
  const areas = useQuery(areasQuery).data;
  const people = useQuery(operatorsQuery).data;
  const fleet = useFleet();
  return useMemo(() => {
    const names = new Map<string, string>();
    for (const poll of polls ?? []) names.set(poll.id, bestText(poll.question, language) || poll.name);
    for (const bulletin of bulletins ?? []) names.set(bulletin.id, bestText(bulletin.content.title, language) || t.bulletins.untitled);
    for (const takeover of takeovers ?? []) names.set(takeover.id, bestText(takeover.content.title, language));
    for (const { id, content } of [...(playlists ?? []), ...(campaigns ?? [])]) names.set(id, content.name);
    for (const { id, name } of [...(stores ?? []), ...(areas ?? [])]) names.set(id, name);
    for (const { id, email } of people ?? []) names.set(id, email);
    for (const kiosk of fleet?.values() ?? []) names.set(kiosk.kioskId, `${kiosk.storeName} ${kiosk.name}`);
    return names;
  }, [polls, bulletins, takeovers, playlists, campaigns, stores, areas, people, fleet, language, t]);
}
