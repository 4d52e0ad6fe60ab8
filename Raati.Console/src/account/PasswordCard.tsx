import { Button, Group, Modal, PasswordInput, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ask, http } from "../api/http";
import { useTexts } from "../i18n/i18n";
import gate from "../session/Gate.module.css";
import { formErrors } from "../shared/formErrors";
import { toast } from "../shared/toast";
import { accountWords } from "./accountWords";
import { Card } from "./Card";

export function PasswordCard() {
  const t = useTexts();
  const words = t.account.password;
  const [changing, setChanging] = useState(false);
  return (
    <Card
      title={words.title}
      text={words.text}
      actions={
        <Button variant="default" onClick={() => setChanging(true)}>
          {words.change}
        </Button>
      }
    >
      <Modal opened={changing} onClose={() => setChanging(false)} title={words.change} closeButtonProps={{ "aria-label": t.common.close }}>
        {changing && <PasswordForm onClose={() => setChanging(false)} />}
      </Modal>
    </Card>
  );
}

function PasswordForm({ onClose }: { onClose(): void }) {
  const t = useTexts();
  const words = t.account.password;
  const queries = useQueryClient();
  const form = useForm({
    initialValues: { currentPassword: "", newPassword: "" },
    validate: {
      currentPassword: (password) => (password ? null : t.common.field.required),
      newPassword: (password) => (password.length >= 12 ? null : t.common.field.password),
    },
  });
  const change = useMutation({
    mutationFn: (body: typeof form.values) => ask(http.POST("/api/account/password", { body })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["account"] });
      toast(t, { message: words.done });
      onClose();
    },
    onError: (error) => form.setErrors(formErrors(error, t, (path) => path in form.values) ?? {}),
  });
  return (
    <form onSubmit={form.onSubmit((given) => change.mutate(given))} noValidate>
      <Stack gap="md">
        {change.isError && Object.keys(form.errors).length === 0 && (
          <div className={gate.refusal} role="alert">
            {accountWords(change.error, t)}
          </div>
        )}
        <PasswordInput label={words.current} autoComplete="current-password" data-autofocus {...form.getInputProps("currentPassword")} />
        <PasswordInput
          label={words.next}
          description={t.session.passwordHint}
          autoComplete="new-password"
          {...form.getInputProps("newPassword")}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t.common.cancel}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {words.change}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
