import { Button, PasswordInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTexts } from "../i18n/i18n";
import { formErrors } from "../shared/formErrors";
import { secretLinkWords } from "./entry";
import { Gate } from "./Gate";
import styles from "./Gate.module.css";
import { acceptInvitation, sessionKey } from "./session";

/** Takes an invitation into use: only a password is chosen, the rest is in the invitation. */
export function Invitation({ token, onEntered }: { token: string; onEntered(): void }) {
  const t = useTexts();
  const words = t.session.invitation;
  const queries = useQueryClient();
  const form = useForm({
    initialValues: { password: "" },
    validate: { password: (password) => (password.length >= 12 ? null : t.common.field.password) },
  });
  const accept = useMutation({
    mutationFn: (given: typeof form.values) => acceptInvitation(token, given.password),
    onSuccess: (me) => {
      queries.setQueryData(sessionKey, me);
      onEntered();
    },
    onError: (error) => form.setErrors(formErrors(error, t, (path) => path in form.values) ?? {}),
  });
  return (
    <Gate title={words.title} text={words.text}>
      <form className={styles.form} onSubmit={form.onSubmit((given) => accept.mutate(given))} noValidate>
        {accept.isError && (
          <div className={styles.refusal} role="alert">
            {secretLinkWords(accept.error, t, words.stale)}
          </div>
        )}
        <PasswordInput
          label={t.session.password}
          description={t.session.passwordHint}
          autoComplete="new-password"
          autoFocus
          {...form.getInputProps("password")}
        />
        <Button type="submit" size="md" loading={accept.isPending}>
          {words.button}
        </Button>
      </form>
    </Gate>
  );
}
