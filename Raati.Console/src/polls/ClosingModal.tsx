import { Button, Group, Modal, Stack } from "@mantine/core";
import { useState } from "react";
import { ask, http } from "../api/http";
import type { PollView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { fieldWords } from "../shared/faultWords";
import { useAction } from "../shared/useAction";
import { type MomentDraft, MomentInput } from "../time/MomentInput";
import { toMoment, toWallClock } from "../time/zones";
import { ofTimes } from "./validate";

export function ClosingModal(props: { poll: PollView; zone: string; opened: boolean; onClose(): void }) {
  const t = useTexts();
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={t.polls.page.closing} closeButtonProps={{ "aria-label": t.common.close }}>
      {props.opened && <ClosingForm {...props} />}
    </Modal>
  );
}

function ClosingForm({ poll, zone, onClose }: { poll: PollView; zone: string; onClose(): void }) {
  const t = useTexts();
  const { editor, page } = t.polls;
  const [closes, setCloses] = useState<MomentDraft>(() => (poll.content.closesAtMs ? toWallClock(poll.content.closesAtMs, zone) : null));
  const [error, setError] = useState<string>();
  const change = useAction(
    (closesAtMs: number | undefined) =>
      ask(http.PUT("/api/polls/{id}/closing", { params: { path: { id: poll.id } }, body: closesAtMs === undefined ? {} : { closesAtMs } })),
    {
      stale: ["polls"],
      say: () => page.changed,
      done: onClose,
      refused: (refusal) => {
        const said = fieldWords(refusal, t).closesAtMs;
        setError(said);
        return said !== undefined;
      },
    },
  );
  const submit = () => {
    const found = ofTimes(null, closes, zone, Date.now(), t).closesAtMs;
    setError(found);
    if (!found) change.mutate(closes ? toMoment(closes, zone) : undefined);
  };
  return (
    <Stack gap="lg">
      <MomentInput
        label={editor.closes}
        absent={editor.closesNever}
        present={editor.closesAt}
        zone={zone}
        value={closes}
        suggest={() => Date.now() + 86_400_000}
        error={error}
        onChange={(changed) => {
          setCloses(changed);
          setError(undefined);
        }}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t.common.cancel}
        </Button>
        <Button loading={change.isPending} onClick={submit}>
          {t.common.save}
        </Button>
      </Group>
    </Stack>
  );
}
