import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, http } from "../api/http";
import { useTexts } from "../i18n/i18n";
import { Gate } from "./Gate";
import styles from "./Gate.module.css";
import { sessionKey, signIn } from "./session";
import { signInWords } from "./signInWords";

export function SignIn() {
  const t = useTexts();
  const queries = useQueryClient();
  const setup = useQuery({ queryKey: ["setup"], queryFn: () => ask(http.GET("/api/setup")), retry: false });
  const form = useForm({
    initialValues: { email: "", password: "" },
    validate: {
      email: (email) => (email.trim() ? null : t.common.field.required),
      password: (password) => (password ? null : t.common.field.required),
    },
  });
  const enter = useMutation({
    mutationFn: (given: typeof form.values) => signIn(given.email.trim(), given.password),
    onSuccess: (me) => queries.setQueryData(sessionKey, me),
    onError: () => form.setFieldValue("password", ""),
  });
  if (setup.data?.needed)
    return (
      <Gate title={t.session.setUp.title} text={t.session.signIn.setUpNeeded}>
        {null}
      </Gate>
    );
  return (
    <Gate title={t.session.signIn.title}>
      <form className={styles.form} onSubmit={form.onSubmit((given) => enter.mutate(given))} noValidate>
        {enter.isError && (
          <div className={styles.refusal} role="alert">
            {signInWords(enter.error, t, Date.now())}
          </div>
        )}
        <TextInput label={t.session.email} type="email" autoComplete="username" autoFocus {...form.getInputProps("email")} />
        <PasswordInput label={t.session.password} autoComplete="current-password" {...form.getInputProps("password")} />
        <Button type="submit" size="md" loading={enter.isPending}>
          {t.session.signIn.button}
        </Button>
      </form>
    </Gate>
  );
}
