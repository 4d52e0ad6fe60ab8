import { Button, CopyButton, Group, Stack } from "@mantine/core";
import { useTexts } from "../i18n/i18n";
import styles from "./Account.module.css";

/** Shown once: they are kept by the person, and by nobody else. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept(): void }) {
  const t = useTexts();
  const words = t.account.recovery;
  const text = codes.join("\n");
  return (
    <Stack gap="md">
      <p role="status">{words.text}</p>
      <ol className={styles.codes} aria-label={words.title}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Group gap="xs">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t.common.copied : words.copy}
            </Button>
          )}
        </CopyButton>
        <Button
          variant="default"
          component="a"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="raati-recovery-codes.txt"
        >
          {words.download}
        </Button>
      </Group>
      <Group justify="flex-end">
        <Button onClick={onKept} data-autofocus>
          {words.kept}
        </Button>
      </Group>
    </Stack>
  );
}
