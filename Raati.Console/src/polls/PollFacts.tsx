import type { PollView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { AudienceWords } from "../programs/AudienceWords";
import { Facts } from "../shared/Facts";
import { useTimes } from "../time/useTimes";

export function PollFacts({ poll, zone, stepped = false }: { poll: PollView; zone: string; stepped?: boolean }) {
  const t = useTexts();
  const { facts, visibilities, secrecies } = t.polls;
  const times = useTimes();
  const { content } = poll;
  const opens = content.opensAtMs
    ? times.moment(content.opensAtMs, zone)
    : poll.publishedAtMs
      ? times.moment(poll.publishedAtMs, zone)
      : facts.whenPublished;
  const closes = content.closesAtMs ? times.moment(content.closesAtMs, zone) : facts.untilClosed;
  return (
    <Facts
      items={[
        [facts.audience, <AudienceWords key="audience" audience={content.audience} />],
        [facts.open, `${opens} – ${closes}, ${times.zone(zone)}`],
        [facts.published, poll.publishedAtMs ? times.moment(poll.publishedAtMs, zone) : undefined],
        [facts.visibility, visibilities[content.visibility ?? "afterVote"]],
        [facts.secrecy, secrecies[stepped ? "stepped" : (content.secrecy ?? "exact")]],
        [facts.languages, content.languages.map((language) => t.common.languages[language]).join(", ")],
        [facts.gap, facts.gapValue(content.rapidRepeatSeconds ?? 15)],
        [t.polls.editor.name, content.name],
      ]}
    />
  );
}
