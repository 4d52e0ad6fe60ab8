import { Button, Group, Modal, Stack, TagsInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { ask, http } from "../api/http";
import { useTexts } from "../i18n/i18n";
import { useAction } from "../shared/useAction";
import { useFleet } from "./FleetProvider";

interface TagModalProps {
  kioskIds: readonly string[];
  opened: boolean;
  onClose(): void;
  onDone(): void;
}

/** Tags for the chosen tablets: some put on, some taken off, in one change. */
export function TagModal({ kioskIds, opened, onClose, onDone }: TagModalProps) {
  const t = useTexts();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t.kiosks.bulk.tagTitle(kioskIds.length)}
      closeButtonProps={{ "aria-label": t.common.close }}
    >
      {opened && <TagForm kioskIds={kioskIds} onClose={onClose} onDone={onDone} />}
    </Modal>
  );
}

function TagForm({ kioskIds, onClose, onDone }: Omit<TagModalProps, "opened">) {
  const t = useTexts();
  const words = t.kiosks.bulk;
  const fleet = useFleet();
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const known = useMemo(() => [...new Set([...(fleet?.values() ?? [])].flatMap((row) => row.tags))].sort(), [fleet]);
  const present = useMemo(() => [...new Set(kioskIds.flatMap((id) => fleet?.get(id)?.tags ?? []))].sort(), [fleet, kioskIds]);
  const save = useAction(() => ask(http.POST("/api/kiosks/tags", { body: { kioskIds: [...kioskIds], add, remove } })), {
    stale: ["kiosks"],
    say: ({ changed, full }) => words.tagged(changed, full),
    done: () => {
      onClose();
      onDone();
    },
  });
  return (
    <Stack gap="md">
      <TagsInput
        label={words.add}
        description={t.kiosks.fields.tagsHint}
        data={known}
        maxTags={20}
        value={add}
        onChange={setAdd}
        data-autofocus
      />
      {present.length > 0 && (
        <TagsInput
          label={words.remove}
          data={present}
          maxTags={20}
          value={remove}
          onChange={(tags) => setRemove(tags.filter((tag) => present.includes(tag)))}
        />
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t.common.cancel}
        </Button>
        <Button loading={save.isPending} disabled={add.length + remove.length === 0} onClick={() => save.mutate()}>
          {t.common.save}
        </Button>
      </Group>
    </Stack>
  );
}
