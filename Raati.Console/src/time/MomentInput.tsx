import { Radio } from "@mantine/core";
import { useId } from "react";
import { useTexts } from "../i18n/i18n";
import styles from "./MomentInput.module.css";
import { ClockInput, DayInput } from "./TimeFields";
import { useTimes } from "./useTimes";
import { toMoment, toWallClock, type WallClock } from "./zones";

/** A moment as a form holds it: none, or a wall-clock time that may be half written. */
export type MomentDraft = WallClock | null;

interface MomentInputProps {
  label: string;
  /** What the absence of a time means. */
  absent: string;
  present: string;
  zone: string;
  value: MomentDraft;
  /** What the fields begin with when a time is first asked for. */
  suggest(): number;
  onChange(value: MomentDraft): void;
  error?: string | undefined;
}

/** At once or at a time in the store's zone, which is named. */
export function MomentInput({ label, absent, present, zone, value, suggest, onChange, error }: MomentInputProps) {
  const { time } = useTexts().common;
  const times = useTimes();
  const name = useId();
  const moment = value ? toMoment(value, zone) : undefined;
  return (
    <fieldset className={styles.moment}>
      <legend>{label}</legend>
      <Radio name={name} label={absent} checked={value === null} onChange={() => onChange(null)} />
      <Radio name={name} label={present} checked={value !== null} onChange={() => onChange(toWallClock(suggest(), zone))} />
      {value && (
        <>
          <div className={styles.fields}>
            <DayInput aria-label={`${label}: ${time.date}`} value={value.date} onChange={(date) => onChange({ ...value, date })} />
            <ClockInput aria-label={`${label}: ${time.clock}`} value={value.clock} onChange={(clock) => onChange({ ...value, clock })} />
          </div>
          <p className={styles.zone}>{moment ? `${times.moment(moment, zone)}, ${times.zone(zone)}` : times.zone(zone)}</p>
        </>
      )}
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
