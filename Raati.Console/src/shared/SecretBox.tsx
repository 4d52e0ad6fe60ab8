import { Button, CopyButton, TextInput } from "@mantine/core";
import { useTexts } from "../i18n/i18n";
import styles from "./SecretBox.module.css";

/** A secret that is shown once: selected at a touch, copied by a button. */
export function SecretBox({ label, text, secret }: { label: string; text: string; secret: string }) {
  const { common } = useTexts();
  return (
    <div className={styles.box}>
      <p>{text}</p>
      <div className={styles.row}>
        <TextInput aria-label={label} readOnly value={secret} onFocus={(event) => event.target.select()} data-autofocus />
        <CopyButton value={secret}>
          {({ copied, copy }) => <Button onClick={copy}>{copied ? common.copied : common.copy}</Button>}
        </CopyButton>
      </div>
    </div>
  );
}
