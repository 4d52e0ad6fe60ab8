import { Autocomplete, Button, Group, Modal, NumberInput, Select, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMemo } from "react";
import { ask, http } from "../api/http";
import type { AreaView, StoreView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { formErrors } from "../shared/formErrors";
import { useAction } from "../shared/useAction";
import { emptyStore, fromStore, toRequest, zones } from "./storeForm";

interface StoreModalProps {
  /** `new`, a store's id, or undefined: closed. */
  id: string | undefined;
  stores: readonly StoreView[];
  areas: readonly AreaView[];
  onClose(): void;
}

export function StoreModal({ id, stores, areas, onClose }: StoreModalProps) {
  const t = useTexts();
  const store = stores.find((candidate) => candidate.id === id);
  const opened = id === "new" || store !== undefined;
  return (
    <Modal opened={opened} onClose={onClose} title={store?.name ?? t.stores.addTitle} closeButtonProps={{ "aria-label": t.common.close }}>
      {opened && <StoreForm key={id} store={store} stores={stores} areas={areas} onClose={onClose} />}
    </Modal>
  );
}

function StoreForm({
  store,
  stores,
  areas,
  onClose,
}: {
  store: StoreView | undefined;
  stores: readonly StoreView[];
  areas: readonly AreaView[];
  onClose(): void;
}) {
  const t = useTexts();
  const { fields } = t.stores;
  const form = useForm({
    initialValues: store ? fromStore(store) : emptyStore,
    validate: {
      name: (name) => (name.trim() ? null : t.common.field.required),
      timeZone: (zone) => (zone ? null : t.common.field.required),
      memberCount: (n) => (Number.isInteger(Number(n)) && Number(n) >= 0 ? null : t.common.field.number),
    },
  });
  const save = useAction(
    (given: typeof form.values) =>
      store
        ? ask(http.PUT("/api/stores/{id}", { params: { path: { id: store.id } }, body: toRequest(given) }))
        : ask(http.POST("/api/stores", { body: toRequest(given) })),
    {
      stale: ["stores", "kiosks"],
      say: (saved) => `${t.common.saved}: ${saved.name}`,
      done: onClose,
      refused: (error) => {
        const errors = formErrors(error, t, (path) => path in form.values);
        form.setErrors(errors ?? {});
        return errors !== undefined;
      },
    },
  );
  const formats = useMemo(() => [...new Set(stores.map((other) => other.format).filter(Boolean))].sort(), [stores]);
  const zoneList = useMemo(zones, []);
  return (
    <form onSubmit={form.onSubmit((given) => save.mutate(given))} noValidate>
      <Stack gap="md">
        <TextInput label={fields.name} maxLength={100} data-autofocus {...form.getInputProps("name")} />
        <Select
          label={fields.area}
          placeholder={fields.noArea}
          data={areas.map((area) => ({ value: area.id, label: area.name }))}
          clearable
          searchable
          {...form.getInputProps("areaId")}
        />
        <Autocomplete
          label={fields.format}
          description={fields.formatHint}
          data={formats}
          maxLength={40}
          {...form.getInputProps("format")}
        />
        <Select label={fields.zone} data={zoneList} searchable limit={60} {...form.getInputProps("timeZone")} />
        <NumberInput
          label={fields.members}
          description={fields.membersHint}
          min={0}
          allowDecimal={false}
          thousandSeparator=" "
          {...form.getInputProps("memberCount")}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t.common.cancel}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t.common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
