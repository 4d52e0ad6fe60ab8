import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { KioskPublication } from "../api/types";
import { bulletinsQuery } from "../bulletins/queries";
import { useSpeech } from "../i18n/i18n";
import { pollsQuery } from "../polls/queries";
import { useMay } from "../session/SessionContext";
import { bestText } from "../shared/localized";
import { campaignsQuery } from "../signage/queries";
import { takeoversQuery } from "../takeovers/queries";

type Named = Pick<KioskPublication, "id" | "kind">;

/** A publication by its name, and the way to it. */
export function PublicationName({ item: { id, kind }, name }: { item: Named; name: string }) {
  const maySet = useMay("manageSettings");
  const params = { id };
  if (kind === "poll")
    return (
      <Link to="/polls/$id" params={params}>
        {name}
      </Link>
    );
  if (kind === "bulletin")
    return (
      <Link to="/bulletins/$id" params={params}>
        {name}
      </Link>
    );
  if (kind === "takeover")
    return (
      <Link to="/urgent/$id" params={params}>
        {name}
      </Link>
    );
  if (kind === "campaign")
    return (
      <Link to="/campaigns/$id" params={params}>
        {name}
      </Link>
    );
  return kind === "settings" && maySet ? <Link to="/settings">{name}</Link> : name;
}

/** A poll that has closed stays on the tablets for its result, and waits for no turn. */
export function useClosed(): (id: string) => boolean {
  const polls = useQuery(pollsQuery).data;
  return (id) => {
    const state = polls?.find((poll) => poll.id === id)?.state;
    return state === "closed" || state === "provisional" || state === "certified";
  };
}

/** Programs know nothing of what is in a document; the lists of polls, bulletins, takeovers and campaigns have the words. */
export function usePublicationNames(): (item: Named) => string {
  const { t, language } = useSpeech();
  const polls = useQuery(pollsQuery).data;
  const bulletins = useQuery(bulletinsQuery).data;
  const takeovers = useQuery(takeoversQuery).data;
  const campaigns = useQuery(campaignsQuery).data;
  return ({ id, kind }) => {
    const poll = polls?.find((one) => one.id === id);
    const written = bulletins?.find((one) => one.id === id) ?? takeovers?.find((one) => one.id === id);
    return (
      (poll && (bestText(poll.question, language) || poll.name)) ||
      (written && bestText(written.content.title, language)) ||
      campaigns?.find((one) => one.id === id)?.content.name ||
      t.kiosks.program.kinds[kind]
    );
  };
}
