import { Modal, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { ask, http } from "../api/http";
import type { OperatorView, StoreView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { formErrors } from "../shared/formErrors";
import { SaveFoot } from "../shared/SaveFoot";
import { useAction } from "../shared/useAction";
import { RoleFields } from "./RoleFields";

interface PersonModalProps {
  person: OperatorView;
  stores: readonly StoreView[];
  opened: boolean;
  onClose(): void;
}

/** Another role, or other stores. */
export function PersonModal({ person, stores, opened, onClose }: PersonModalProps) {
  const t = useTexts();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t.operators.change.title(person.email)}
      size="lg"
      closeButtonProps={{ "aria-label": t.common.close }}
    >
      {opened && <PersonForm person={person} stores={stores} onClose={onClose} />}
    </Modal>
  );
}

function PersonForm({ person, stores, onClose }: Omit<PersonModalProps, "opened">) {
  const t = useTexts();
  const words = t.operators;
  const form = useForm({
    initialValues: { role: person.role, stores: person.stores },
    validate: { stores: (chosen, { role }) => (role === "storeManager" && chosen.length === 0 ? words.storesNeeded : null) },
  });
  const save = useAction(
    (body: typeof form.values) => ask(http.PUT("/api/operators/{id}", { params: { path: { id: person.id } }, body })),
    {
      stale: ["operators"],
      say: () => words.change.done(person.email),
      done: onClose,
      refused: (error) => {
        const errors = formErrors(error, t, (path) => path in form.values);
        form.setErrors(errors ?? {});
        return errors !== undefined;
      },
    },
  );
  return (
    <form onSubmit={form.onSubmit((given) => save.mutate(given))} noValidate>
      <Stack gap="md">
        <RoleFields
          role={form.values.role}
          stores={stores}
          roleProps={form.getInputProps("role")}
          storesProps={form.getInputProps("stores")}
        />
        <SaveFoot saving={save.isPending} onClose={onClose} />
      </Stack>
    </form>
  );
}
