import { Button, Group, PasswordInput, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTexts } from "../i18n/i18n";
import gate from "../session/Gate.module.css";
import { formErrors } from "../shared/formErrors";
import { accountWords } from "./accountWords";

interface ProofFormProps<T> {
  /** Tries it with the password. */
  act(password: string): Promise<T>;
  onDone(result: T): void;
  onCancel(): void;
  button?: string;
  danger?: boolean;
  children?: ReactNode;
}

/** Asks for the password once more, before what a borrowed browser must not do. */
export function ProofForm<T>({ act, onDone, onCancel, button, danger = false, children }: ProofFormProps<T>) {
  const t = useTexts();
  const form = useForm({
    initialValues: { password: "" },
    validate: { password: (password) => (password ? null : t.common.field.required) },
  });
  const prove = useMutation({
    mutationFn: ({ password }: typeof form.values) => act(password),
    onSuccess: onDone,
    onError: (error) => form.setErrors(formErrors(error, t, (path) => path === "password") ?? {}),
  });
  return (
    <form onSubmit={form.onSubmit((given) => prove.mutate(given))} noValidate>
      <Stack gap="md">
        {children}
        {prove.isError && !form.errors.password && (
          <div className={gate.refusal} role="alert">
            {accountWords(prove.error, t)}
          </div>
        )}
        <PasswordInput
          label={t.account.confirmPassword}
          description={t.account.confirmPasswordHint}
          autoComplete="current-password"
          data-autofocus
          {...form.getInputProps("password")}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t.common.cancel}
          </Button>
          <Button type="submit" color={danger ? "red" : "raati"} loading={prove.isPending}>
            {button ?? t.account.next}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
