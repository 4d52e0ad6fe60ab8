import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { PollRow } from "../../api/types";
import { useSpeech } from "../../i18n/i18n";
import { pollsQuery } from "../../polls/queries";
import { bestText } from "../../shared/localized";
import type { SlideKind } from "./slides";

interface PollFieldProps {
  kind: SlideKind;
  value: string | undefined;
  error: string | undefined;
  readOnly: boolean;
  onChange(pollId: string | undefined): void;
}

/** Which polls a slide can show: one to answer is open or will be; of the others only drafts say nothing. */
const fits = (kind: SlideKind, { state }: PollRow) => (kind === "poll" ? state === "open" || state === "scheduled" : state !== "draft");

/** The poll of a slide, by its question. */
export function PollField({ kind, value, error, readOnly, onChange }: PollFieldProps) {
  const { t, language } = useSpeech();
  const { editor } = t.playlists;
  const polls = useQuery(pollsQuery).data ?? [];
  return (
    <Select
      label={kind === "outcome" ? editor.pollOptional : editor.poll}
      data={polls
        .filter((poll) => fits(kind, poll) || poll.id === value)
        .map((poll) => ({ value: poll.id, label: `${bestText(poll.question, language) || poll.name}, ${t.polls.states[poll.state]}` }))}
      value={value ?? null}
      error={error}
      readOnly={readOnly}
      searchable
      clearable={kind === "outcome"}
      nothingFoundMessage={editor.noPolls}
      onChange={(pollId) => onChange(pollId ?? undefined)}
    />
  );
}
