import { Button, Group, Modal, Select, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ask, http } from "../api/http";
import { useTexts } from "../i18n/i18n";
import { useAction } from "../shared/useAction";
import { storesQuery } from "../stores/queries";

export function MoveModal({ kioskId, storeId, opened, onClose }: { kioskId: string; storeId: string; opened: boolean; onClose(): void }) {
  const t = useTexts();
  const words = t.kiosks.move;
  const [chosen, setChosen] = useState<string | null>(null);
  const stores = useQuery({ ...storesQuery, enabled: opened }).data ?? [];
  const nameOf = (id: string) => stores.find((store) => store.id === id)?.name ?? "";
  const move = useAction(
    (to: string) => ask(http.POST("/api/kiosks/{id}/move", { params: { path: { id: kioskId } }, body: { storeId: to } })),
    { stale: ["kiosks", "stores"], say: (_, to) => t.kiosks.moved(nameOf(to)), done: onClose },
  );
  return (
    <Modal opened={opened} onClose={onClose} title={words.title} closeButtonProps={{ "aria-label": t.common.close }}>
      <Stack gap="md">
        <p>{words.text}</p>
        <Select
          label={t.kiosks.fields.store}
          data={stores.filter((store) => store.id !== storeId).map((store) => ({ value: store.id, label: store.name }))}
          searchable
          limit={100}
          value={chosen}
          onChange={setChosen}
          data-autofocus
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t.common.cancel}
          </Button>
          <Button disabled={!chosen} loading={move.isPending} onClick={() => chosen && move.mutate(chosen)}>
            {words.button}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
