import { Modal, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { ask, http } from "../api/http";
import type { PasskeyView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { formErrors } from "../shared/formErrors";
import { SaveFoot } from "../shared/SaveFoot";
import { useAction } from "../shared/useAction";

export function PasskeyNaming({ passkey, opened, onClose }: { passkey: PasskeyView; opened: boolean; onClose(): void }) {
  const t = useTexts();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t.account.passkeys.rename(passkey.name)}
      closeButtonProps={{ "aria-label": t.common.close }}
    >
      {opened && <NameForm passkey={passkey} onClose={onClose} />}
    </Modal>
  );
}

function NameForm({ passkey, onClose }: { passkey: PasskeyView; onClose(): void }) {
  const t = useTexts();
  const form = useForm({
    initialValues: { name: passkey.name },
    validate: { name: (name) => (name.trim() ? null : t.common.field.required) },
  });
  const save = useAction(
    ({ name }: typeof form.values) =>
      ask(http.PUT("/api/account/passkeys/{id}", { params: { path: { id: passkey.id } }, body: { name: name.trim() } })),
    {
      stale: ["account"],
      done: onClose,
      refused: (error) => {
        const errors = formErrors(error, t, (path) => path === "name");
        form.setErrors(errors ?? {});
        return errors !== undefined;
      },
    },
  );
  return (
    <form onSubmit={form.onSubmit((given) => save.mutate(given))} noValidate>
      <Stack gap="md">
        <TextInput label={t.account.passkeys.name} maxLength={60} data-autofocus {...form.getInputProps("name")} />
        <SaveFoot saving={save.isPending} onClose={onClose} />
      </Stack>
    </form>
  );
}
