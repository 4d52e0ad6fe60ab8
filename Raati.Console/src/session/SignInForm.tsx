import { Button, Divider, PasswordInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import type { Me, SecondStep } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { KeyIcon } from "../look/icons";
import { Gate } from "./Gate";
import styles from "./Gate.module.css";
import { passkeyHindrance, turnedAway } from "./passkeys";
import { signIn, signInByPasskey } from "./session";
import { signInWords } from "./signInWords";

/** The first step: e-mail and password, or a passkey and no second step. */
export function SignInForm({ refused, onEntered }: { refused: unknown; onEntered(as: Me | SecondStep): void }) {
  const t = useTexts();
  const words = t.session.signIn;
  const form = useForm({
    initialValues: { email: "", password: "" },
    validate: {
      email: (email) => (email.trim() ? null : t.common.field.required),
      password: (password) => (password ? null : t.common.field.required),
    },
  });
  const enter = useMutation({
    mutationFn: (given: typeof form.values) => signIn(given.email.trim(), given.password),
    onSuccess: onEntered,
    onError: () => form.setFieldValue("password", ""),
  });
  const byPasskey = useMutation({ mutationFn: signInByPasskey, onSuccess: onEntered });
  const trouble = enter.error ?? (turnedAway(byPasskey.error) ? undefined : byPasskey.error) ?? refused;
  return (
    <Gate title={words.title}>
      <form
        className={styles.form}
        onSubmit={form.onSubmit((given) => {
          byPasskey.reset();
          enter.mutate(given);
        })}
        noValidate
      >
        {trouble !== undefined && trouble !== null && (
          <div className={styles.refusal} role="alert">
            {signInWords(trouble, t, Date.now())}
          </div>
        )}
        <TextInput label={t.session.email} type="email" autoComplete="username" autoFocus {...form.getInputProps("email")} />
        <PasswordInput label={t.session.password} autoComplete="current-password" {...form.getInputProps("password")} />
        <Button type="submit" size="md" loading={enter.isPending}>
          {words.button}
        </Button>
        {passkeyHindrance() === undefined && (
          <>
            <Divider label={words.or} labelPosition="center" />
            <Button
              variant="default"
              size="md"
              leftSection={<KeyIcon />}
              loading={byPasskey.isPending}
              onClick={() => {
                enter.reset();
                byPasskey.mutate();
              }}
            >
              {words.passkey}
            </Button>
          </>
        )}
      </form>
    </Gate>
  );
}
