import { Button, Group, Modal, NumberInput, Select, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { ask, http } from "../api/http";
import type { OperatorRole } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { formErrors } from "../shared/formErrors";
import { SecretBox } from "../shared/SecretBox";
import { useAction } from "../shared/useAction";
import { keyRoles } from "./roles";

export function ApiKeyModal({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const t = useTexts();
  return (
    <Modal opened={opened} onClose={onClose} title={t.operators.keys.add} closeButtonProps={{ "aria-label": t.common.close }}>
      {opened && <ApiKeyForm onClose={onClose} />}
    </Modal>
  );
}

function ApiKeyForm({ onClose }: { onClose(): void }) {
  const t = useTexts();
  const words = t.operators.keys;
  const [secret, setSecret] = useState<string>();
  const form = useForm({
    initialValues: { name: "", role: "viewer" as OperatorRole, days: 365 as number | string },
    validate: {
      name: (name) => (name.trim() ? null : t.common.field.required),
      days: (days) => (Number.isInteger(Number(days)) && Number(days) >= 1 && Number(days) <= 730 ? null : words.daysWrong),
    },
  });
  const make = useAction(
    ({ name, role, days }: typeof form.values) =>
      ask(http.POST("/api/api-keys", { body: { name: name.trim(), role, days: Number(days) } })),
    {
      stale: ["operators"],
      done: (key) => setSecret(key.secret ?? ""),
      refused: (error) => {
        const errors = formErrors(error, t, (path) => path in form.values);
        form.setErrors(errors ?? {});
        return errors !== undefined;
      },
    },
  );
  if (secret !== undefined) return <SecretBox label={words.secret} text={words.secretText} secret={secret} />;
  return (
    <form onSubmit={form.onSubmit((given) => make.mutate(given))} noValidate>
      <Stack gap="md">
        <TextInput label={words.name} maxLength={100} data-autofocus {...form.getInputProps("name")} />
        <Select
          label={t.operators.fields.role}
          data={keyRoles.map((role) => ({ value: role, label: t.session.roles[role] }))}
          description={t.operators.roleHints[form.values.role]}
          inputWrapperOrder={["label", "input", "description", "error"]}
          allowDeselect={false}
          {...form.getInputProps("role")}
        />
        <NumberInput label={words.days} min={1} max={730} allowDecimal={false} {...form.getInputProps("days")} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t.common.cancel}
          </Button>
          <Button type="submit" loading={make.isPending}>
            {words.add}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
