import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { ApiProblem } from "../api/problem";
import type { Me, SecondStep } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { Gate } from "./Gate";
import styles from "./Gate.module.css";
import { giveCode } from "./session";
import { signInWords } from "./signInWords";

interface SignInCodeProps {
  step: SecondStep;
  onEntered(me: Me): void;
  /** Back to the password, with why when the hub says that this step can no longer be taken. */
  onBack(why?: unknown): void;
}

/** The second step: the code that the app shows now, or a recovery code. */
export function SignInCode({ step, onEntered, onBack }: SignInCodeProps) {
  const t = useTexts();
  const words = t.session.signIn.code;
  const form = useForm({
    initialValues: { code: "" },
    validate: { code: (code) => (code.trim() ? null : t.common.field.required) },
  });
  const confirm = useMutation({
    mutationFn: ({ code }: typeof form.values) => giveCode(step.ticket, code),
    onSuccess: onEntered,
    onError: (error) => {
      form.setFieldValue("code", "");
      if (error instanceof ApiProblem && "ticket" in error.fields) onBack(error);
    },
  });
  return (
    <Gate title={words.title} text={words.text}>
      <form className={styles.form} onSubmit={form.onSubmit((given) => confirm.mutate(given))} noValidate>
        {confirm.isError && (
          <div className={styles.refusal} role="alert">
            {signInWords(confirm.error, t, Date.now())}
          </div>
        )}
        <TextInput
          label={words.label}
          description={words.hint}
          inputWrapperOrder={["label", "input", "description", "error"]}
          inputMode="text"
          autoComplete="one-time-code"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={40}
          autoFocus
          {...form.getInputProps("code")}
        />
        <Button type="submit" size="md" loading={confirm.isPending}>
          {words.button}
        </Button>
        <Button variant="subtle" onClick={() => onBack()}>
          {words.back}
        </Button>
      </form>
    </Gate>
  );
}
