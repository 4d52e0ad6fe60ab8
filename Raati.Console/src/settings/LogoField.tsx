import { Button } from "@mantine/core";
import { type ReactNode, useRef, useState } from "react";
import { useTexts } from "../i18n/i18n";
import { type LogoFault, readLogo } from "./logo";
import styles from "./Settings.module.css";

/** The organization's mark: a picture that a tablet can hold without a network. */
export function LogoField({ value, error, onChange }: { value: string | null; error?: ReactNode; onChange(value: string | null): void }) {
  const words = useTexts().settings;
  const chooser = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<LogoFault>();
  const take = async (file: File) => {
    const read = await readLogo(file);
    setFault("fault" in read ? read.fault : undefined);
    if ("logo" in read) onChange(read.logo);
  };
  const said = fault === "unreadable" ? words.unreadableImage : fault === "large" ? words.largeImage : error;
  return (
    <div className={styles.logo}>
      {value && <img src={value} alt={words.logoAlt} />}
      <div className={styles.pick}>
        <Button variant="default" onClick={() => chooser.current?.click()}>
          {words.chooseLogo}
        </Button>
        {value && (
          <Button variant="subtle" onClick={() => onChange(null)}>
            {words.removeLogo}
          </Button>
        )}
        <input
          ref={chooser}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          aria-label={words.chooseLogo}
          hidden
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void take(file);
            event.target.value = "";
          }}
        />
      </div>
      <p className={styles.hint}>{words.logoHint}</p>
      {said && (
        <p className={styles.error} role="alert">
          {said}
        </p>
      )}
    </div>
  );
}
