import { Modal, Stack } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { AreaView, StoreView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { SaveFoot } from "../shared/SaveFoot";
import { StoreFields } from "./StoreFields";
import { useStoreForm } from "./useStoreForm";

interface StoreModalProps {
  opened: boolean;
  stores: readonly StoreView[];
  areas: readonly AreaView[];
  onClose(): void;
}

/** A new store. One that stands has a page. */
export function StoreModal({ opened, stores, areas, onClose }: StoreModalProps) {
  const t = useTexts();
  return (
    <Modal opened={opened} onClose={onClose} title={t.stores.addTitle} closeButtonProps={{ "aria-label": t.common.close }}>
      {opened && <NewStore stores={stores} areas={areas} onClose={onClose} />}
    </Modal>
  );
}

function NewStore({ stores, areas, onClose }: Omit<StoreModalProps, "opened">) {
  const navigate = useNavigate();
  const { form, save } = useStoreForm(undefined, (made) => void navigate({ to: "/stores/$id", params: { id: made.id } }));
  return (
    <form onSubmit={form.onSubmit((given) => save.mutate(given))} noValidate>
      <Stack gap="md">
        <StoreFields form={form} stores={stores} areas={areas} fresh />
        <SaveFoot saving={save.isPending} onClose={onClose} />
      </Stack>
    </form>
  );
}
