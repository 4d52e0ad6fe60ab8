import { Button, Group, Modal, Stack } from "@mantine/core";
import { useState } from "react";
import type { Audience } from "../api/types";
import { useTexts } from "../i18n/i18n";
import type { Topic } from "../live/topics";
import { fieldWords } from "../shared/faultWords";
import { useAction } from "../shared/useAction";
import { AudiencePicker } from "./AudiencePicker";
import { type AudienceDraft, choosesNothing, fromAudience, toAudience } from "./audience";

interface AudienceModalProps {
  opened: boolean;
  audience: Audience;
  title: string;
  stale: Topic;
  save(audience: AudienceDraft): Promise<unknown>;
  onClose(): void;
}

/** Changes who gets something that is out already. */
export function AudienceModal(props: AudienceModalProps) {
  const t = useTexts();
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.title} size="xl" closeButtonProps={{ "aria-label": t.common.close }}>
      {props.opened && <AudienceForm {...props} />}
    </Modal>
  );
}

function AudienceForm({ audience, stale, save, onClose }: AudienceModalProps) {
  const t = useTexts();
  const [draft, setDraft] = useState(() => fromAudience(audience));
  const [error, setError] = useState<string>();
  const change = useAction(() => save(toAudience(draft)), {
    stale: [stale],
    say: () => t.polls.page.changed,
    done: onClose,
    refused: (refusal) => {
      const said = Object.values(fieldWords(refusal, t)).join(" ");
      setError(said || undefined);
      return said !== "";
    },
  });
  const submit = () => (choosesNothing(draft) ? setError(t.polls.errors.audience) : change.mutate());
  return (
    <Stack gap="md">
      <AudiencePicker value={draft} onChange={setDraft} error={error} />
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
