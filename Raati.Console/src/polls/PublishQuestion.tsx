import { Button, Group, Modal } from "@mantine/core";
import { useTexts } from "../i18n/i18n";
import { checkQuestions } from "../preview/checks";
import { Facts } from "../shared/Facts";
import { useTimes } from "../time/useTimes";
import { toMoment } from "../time/zones";
import type { PollDraft } from "./draft";

interface PublishQuestionProps {
  opened: boolean;
  draft: PollDraft;
  size: { kiosks: number; stores: number } | undefined;
  zone: string;
  busy: boolean;
  onConfirm(): void;
  onClose(): void;
}

/** The one question before a poll goes out: to whom, from when to when, and what is still to be said about it. */
export function PublishQuestion({ opened, draft, size, zone, busy, onConfirm, onClose }: PublishQuestionProps) {
  const t = useTexts();
  const words = t.polls;
  const times = useTimes();
  const opens = draft.opens ? toMoment(draft.opens, zone) : undefined;
  const closes = draft.closes ? toMoment(draft.closes, zone) : undefined;
  const faults = checkQuestions(draft.questions, draft.languages, t).filter(({ level }) => level === "mend");
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.publish.title(size?.kiosks ?? 0)}
      closeButtonProps={{ "aria-label": t.common.close }}
    >
      <p>{size?.kiosks === 0 ? words.publish.none : words.publish.text}</p>
      <Facts
        items={[
          [words.facts.audience, size ? t.publishing.audience.size(size.kiosks, size.stores) : undefined],
          [words.columns.opens, opens ? `${times.moment(opens, zone)}, ${times.zone(zone)}` : words.editor.opensNow],
          [words.columns.closes, closes ? `${times.moment(closes, zone)}, ${times.zone(zone)}` : words.editor.closesNever],
          [words.facts.languages, draft.languages.map((language) => t.common.languages[language]).join(", ")],
          [t.preview.checks.title, faults.map(({ text }) => text).join(" ")],
        ]}
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t.common.cancel}
        </Button>
        <Button loading={busy} onClick={onConfirm}>
          {words.publish.button}
        </Button>
      </Group>
    </Modal>
  );
}
