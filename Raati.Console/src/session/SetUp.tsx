import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTexts } from "../i18n/i18n";
import { formErrors } from "../shared/formErrors";
import { emailLike, secretLinkWords } from "./entry";
import { Gate } from "./Gate";
import styles from "./Gate.module.css";
import { sessionKey, setUp } from "./session";

/** First run: the co-operative and its first admin, with the token from the one-time link. */
export function SetUp({ token, onEntered }: { token: string; onEntered(): void }) {
  const t = useTexts();
  const words = t.session.setUp;
  const queries = useQueryClient();
  const form = useForm({
    initialValues: { organizationName: "", email: "", password: "" },
    validate: {
      organizationName: (name) => (name.trim() ? null : t.common.field.required),
      email: (email) => (emailLike(email) ? null : t.common.field.email),
      password: (password) => (password.length >= 12 ? null : t.common.field.password),
    },
  });
  const begin = useMutation({
    mutationFn: (given: typeof form.values) => setUp(token, given.organizationName.trim(), given.email.trim(), given.password),
    onSuccess: (me) => {
      queries.setQueryData(sessionKey, me);
      onEntered();
    },
    onError: (error) => form.setErrors(formErrors(error, t, (path) => path in form.values) ?? {}),
  });
  return (
    <Gate title={words.title} text={words.text}>
      <form className={styles.form} onSubmit={form.onSubmit((given) => begin.mutate(given))} noValidate>
        {begin.isError && (
          <div className={styles.refusal} role="alert">
            {secretLinkWords(begin.error, t, words.stale)}
          </div>
        )}
        <TextInput label={words.organization} autoFocus maxLength={100} {...form.getInputProps("organizationName")} />
        <TextInput label={t.session.email} type="email" autoComplete="username" {...form.getInputProps("email")} />
        <PasswordInput
          label={t.session.password}
          description={t.session.passwordHint}
          autoComplete="new-password"
          {...form.getInputProps("password")}
        />
        <Button type="submit" size="md" loading={begin.isPending}>
          {words.button}
        </Button>
      </form>
    </Gate>
  );
}
