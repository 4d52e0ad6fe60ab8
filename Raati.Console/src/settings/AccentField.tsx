import { Button, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import type { LookView } from "../api/types";
import { useSpeech } from "../i18n/i18n";
import { TickIcon, WarningIcon } from "../look/icons";
import { builtInAccent, isColor } from "./draft";
import styles from "./Settings.module.css";

interface AccentFieldProps {
  value: string | null;
  look: LookView | undefined;
  error?: ReactNode;
  onChange(value: string | null): void;
}

/** Calm colours that people ask for; each passes. */
const offered = ["#1d4e89", "#8a1c4a", "#6a3a9a", "#9a3b12", "#00616b", "#3a4a1e"];

/** One colour, what becomes of it, and whether it can be read. */
export function AccentField({ value, look, error, onChange }: AccentFieldProps) {
  const { t, language } = useSpeech();
  const words = t.settings;
  const ratio = look?.contrast.toLocaleString(language, { maximumFractionDigits: 1 }) ?? "";
  return (
    <div className={styles.accent}>
      <div className={styles.pick}>
        <input
          type="color"
          className={styles.well}
          aria-label={words.accent}
          value={value && isColor(value) ? value : builtInAccent}
          onChange={(event) => onChange(event.target.value)}
        />
        <TextInput
          aria-label={words.accentCode}
          placeholder={builtInAccent}
          maxLength={7}
          value={value ?? ""}
          error={error}
          onChange={(event) => onChange(event.target.value.trim() || null)}
        />
        {offered.map((color) => (
          <button
            key={color}
            type="button"
            className={styles.swatch}
            style={{ background: color }}
            aria-label={words.nearest(color)}
            aria-pressed={value === color}
            onClick={() => onChange(color)}
          />
        ))}
        <Button variant="subtle" size="compact-sm" disabled={value === null} onClick={() => onChange(null)}>
          {words.builtIn}
        </Button>
      </div>
      {look && (
        <>
          <p className={styles.verdict} data-readable={look.readable} role="status">
            {look.readable ? <TickIcon size={16} /> : <WarningIcon size={16} />}
            {look.readable ? words.readable(ratio) : words.unreadable(ratio)}
            {!look.readable && (
              <Button size="compact-sm" variant="light" onClick={() => onChange(look.nearest)}>
                {words.nearest(look.nearest)}
              </Button>
            )}
          </p>
          <ul className={styles.colors}>
            {(["accent", "deep", "mid", "soft", "onDeep"] as const).map((name) => (
              <li key={name}>
                <span style={{ background: look.colors[name] }} />
                {words.colors[name]}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
