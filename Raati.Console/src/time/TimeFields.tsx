import { ActionIcon, TextInput, type TextInputProps } from "@mantine/core";
import { useRef, useState } from "react";
import { type Screen, useSpeech } from "../i18n/i18n";
import { CalendarIcon } from "../look/icons";
import styles from "./TimeFields.module.css";
import { readClock, readDay, writeClock, writeDay } from "./written";

// The browser's own fields write days and times as the browser's language does, which need not be the console's.

type FieldProps = Pick<TextInputProps, "label" | "aria-label" | "className" | "size"> & {
  value: string;
  /** Empty while what stands there is not whole. */
  onChange(value: string): void;
};

/** A day, `2026-12-24`: written, or picked from the browser's calendar. */
export function DayInput({ value, onChange, ...field }: FieldProps) {
  const { t, language } = useSpeech();
  const typed = useTyped(value, onChange, writeDay, readDay, language);
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <TextInput
      {...field}
      {...typed}
      className={`${styles.day} ${field.className ?? ""}`}
      placeholder={t.common.time.dayForm}
      inputMode="numeric"
      autoComplete="off"
      rightSection={
        <>
          <ActionIcon
            variant="subtle"
            color="gray"
            tabIndex={-1}
            aria-label={t.common.time.calendar}
            onClick={() => calendar.current?.showPicker()}
          >
            <CalendarIcon size={16} />
          </ActionIcon>
          <input
            ref={calendar}
            type="date"
            className={styles.calendar}
            tabIndex={-1}
            aria-hidden="true"
            value={value}
            onChange={(event) => typed.take(event.target.value)}
          />
        </>
      }
    />
  );
}

/** A time of the day, `09:00`. */
export function ClockInput({ value, onChange, ...field }: FieldProps) {
  const { t, language } = useSpeech();
  const { take: _, ...typed } = useTyped(value, onChange, writeClock, readClock, language);
  return (
    <TextInput
      {...field}
      {...typed}
      className={`${styles.clock} ${field.className ?? ""}`}
      placeholder={t.common.time.clockForm}
      inputMode="numeric"
      autoComplete="off"
    />
  );
}

/** What is being typed stands as it was typed until it is whole and left. */
function useTyped(
  value: string,
  onChange: (value: string) => void,
  write: (value: string, language: Screen) => string,
  read: (text: string) => string | undefined,
  language: Screen,
) {
  const [typed, setTyped] = useState<string>();
  const [left, setLeft] = useState(false);
  const wrong = typed !== undefined && typed !== "" && read(typed) === undefined;
  return {
    value: typed ?? write(value, language),
    error: left && wrong,
    onChange: (event: { target: { value: string } }) => {
      setTyped(event.target.value);
      setLeft(false);
      onChange(read(event.target.value) ?? "");
    },
    onBlur: () => {
      setLeft(true);
      if (!wrong) setTyped(undefined);
    },
    take: (picked: string) => {
      setTyped(undefined);
      onChange(picked);
    },
  };
}
