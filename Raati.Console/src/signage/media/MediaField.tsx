import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "../../i18n/i18n";
import { mediaQuery } from "../queries";
import styles from "./Media.module.css";
import { MediaPicker } from "./MediaPicker";
import type { MediaKind } from "./media";
import { Thumb } from "./Thumb";

interface MediaFieldProps {
  label: string;
  kind: MediaKind;
  value: string | undefined;
  /** It may be without. */
  optional?: boolean;
  error?: string | undefined;
  readOnly: boolean;
  onChange(sha256: string | undefined): void;
}

/** The picture or video of something, chosen from the library. */
export function MediaField({ label, kind, value, optional = false, error, readOnly, onChange }: MediaFieldProps) {
  const { picker } = useTexts().media;
  const items = useQuery(mediaQuery).data?.items;
  const [picking, setPicking] = useState(false);
  const item = items?.find(({ file }) => file.sha256 === value);
  return (
    <div>
      <p className={styles.label}>{label}</p>
      <div className={styles.chosen}>
        {item && <Thumb item={item} />}
        <div className={styles.chosenWords}>
          {item && <span>{item.name}</span>}
          {value && items && !item && <span className={styles.error}>{picker.gone}</span>}
          {!readOnly && (
            <Group gap="xs">
              <Button variant="default" onClick={() => setPicking(true)}>
                {value ? picker.change : picker[kind]}
              </Button>
              {value && optional && (
                <Button variant="subtle" color="gray" onClick={() => onChange(undefined)}>
                  {picker.clear}
                </Button>
              )}
            </Group>
          )}
          {error && (
            <p className={styles.error} role="alert">
              {error}
            </p>
          )}
        </div>
      </div>
      {picking && (
        <MediaPicker
          kind={kind}
          onClose={() => setPicking(false)}
          onPick={({ file }) => {
            onChange(file.sha256);
            setPicking(false);
          }}
        />
      )}
    </div>
  );
}
