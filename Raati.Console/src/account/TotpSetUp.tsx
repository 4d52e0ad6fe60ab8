import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { ask, http } from "../api/http";
import { useTexts } from "../i18n/i18n";
import gate from "../session/Gate.module.css";
import { formErrors } from "../shared/formErrors";
import { qrPath } from "../shared/qr";
import styles from "./Account.module.css";
import { accountWords } from "./accountWords";
import { ProofForm } from "./ProofForm";
import { RecoveryCodes } from "./RecoveryCodes";

interface Begun {
  ticket: string;
  key: string;
  uri: string;
}

/** Password, then the key and a code from the app, then the recovery codes. */
export function TotpSetUp({ onClose }: { onClose(): void }) {
  const [begun, setBegun] = useState<Begun>();
  const [codes, setCodes] = useState<readonly string[]>();
  if (codes) return <RecoveryCodes codes={codes} onKept={onClose} />;
  if (begun) return <Confirm begun={begun} onDone={setCodes} onCancel={onClose} />;
  return <ProofForm act={(password) => ask(http.POST("/api/account/totp", { body: { password } }))} onDone={setBegun} onCancel={onClose} />;
}

function Confirm({ begun, onDone, onCancel }: { begun: Begun; onDone(codes: readonly string[]): void; onCancel(): void }) {
  const t = useTexts();
  const words = t.account.totp;
  const qr = useMemo(() => qrPath(begun.uri), [begun.uri]);
  const form = useForm({
    initialValues: { code: "" },
    validate: { code: (code) => (code.trim() ? null : t.common.field.required) },
  });
  const confirm = useMutation({
    mutationFn: ({ code }: typeof form.values) => ask(http.POST("/api/account/totp/confirm", { body: { ticket: begun.ticket, code } })),
    onSuccess: (made) => onDone(made.codes),
    onError: (error) => form.setErrors(formErrors(error, t, (path) => path === "code") ?? {}),
  });
  return (
    <form onSubmit={form.onSubmit((given) => confirm.mutate(given))} noValidate>
      <Stack gap="md">
        {confirm.isError && !form.errors.code && (
          <div className={gate.refusal} role="alert">
            {accountWords(confirm.error, t)}
          </div>
        )}
        <p>{words.scan}</p>
        <svg className={styles.qr} viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={words.qr} shapeRendering="crispEdges">
          <path d={qr.path} fill="currentColor" />
        </svg>
        <p>
          {words.key}
          <code className={styles.key}>{begun.key.match(/.{1,4}/g)?.join(" ")}</code>
        </p>
        <TextInput
          label={words.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          data-autofocus
          {...form.getInputProps("code")}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t.common.cancel}
          </Button>
          <Button type="submit" loading={confirm.isPending}>
            {words.confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
