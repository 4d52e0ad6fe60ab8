import { Button, Group, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ask, http } from "../api/http";
import { ApiProblem } from "../api/problem";
import { useTexts } from "../i18n/i18n";
import gate from "../session/Gate.module.css";
import { madeBefore, makePasskey, turnedAway } from "../session/passkeys";
import { formErrors } from "../shared/formErrors";
import { toast } from "../shared/toast";
import { accountWords } from "./accountWords";

/** A name and the password; then the browser asks for finger, face or PIN. */
export function PasskeyMaking({ onClose }: { onClose(): void }) {
  const t = useTexts();
  const words = t.account.passkeys;
  const queries = useQueryClient();
  const form = useForm({
    initialValues: { name: words.suggested, password: "" },
    validate: {
      name: (name) => (name.trim() ? null : t.common.field.required),
      password: (password) => (password ? null : t.common.field.required),
    },
  });
  const make = useMutation({
    mutationFn: async ({ name, password }: typeof form.values) => {
      const { ticket, options } = await ask(http.POST("/api/account/passkeys/challenge", { body: { password } }));
      const credential = await makePasskey(options);
      return ask(http.POST("/api/account/passkeys", { body: { ticket, credential, name: name.trim() } }));
    },
    onSuccess: (made) => {
      void queries.invalidateQueries({ queryKey: ["account"] });
      toast(t, { message: words.added(made.name) });
      onClose();
    },
    onError: (error) => form.setErrors(formErrors(error, t, (path) => path in form.values) ?? {}),
  });
  const trouble = make.error && !turnedAway(make.error) && Object.keys(form.errors).length === 0 ? make.error : undefined;
  return (
    <form onSubmit={form.onSubmit((given) => make.mutate(given))} noValidate>
      <Stack gap="md">
        {trouble && (
          <div className={gate.refusal} role="alert">
            {trouble instanceof ApiProblem ? accountWords(trouble, t) : madeBefore(trouble) ? words.madeBefore : words.failed}
          </div>
        )}
        <TextInput label={words.name} description={words.nameHint} maxLength={60} data-autofocus {...form.getInputProps("name")} />
        <PasswordInput
          label={t.account.confirmPassword}
          description={t.account.confirmPasswordHint}
          autoComplete="current-password"
          {...form.getInputProps("password")}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t.common.cancel}
          </Button>
          <Button type="submit" loading={make.isPending}>
            {t.account.next}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
