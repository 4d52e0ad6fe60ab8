import { Button, Checkbox, Switch } from "@mantine/core";
import type { ReactNode } from "react";
import { useTexts } from "../i18n/i18n";
import { CrossIcon } from "../look/icons";
import { ClockInput, DayInput } from "../time/TimeFields";
import styles from "./HoursEditor.module.css";
import { addDate, type DayDraft, type HoursDraft, likeMonday, removeDate, withDate, withDay } from "./hours";

interface HoursEditorProps {
  value: HoursDraft;
  error?: ReactNode;
  onChange(value: HoursDraft): void;
}

/** The usual week, and the dates on which it is otherwise. */
export function HoursEditor({ value, error, onChange }: HoursEditorProps) {
  const words = useTexts().stores.hours;
  return (
    <div className={styles.hours}>
      <Switch label={words.known} checked={value.known} onChange={(event) => onChange({ ...value, known: event.currentTarget.checked })} />
      {value.known && (
        <>
          <ul className={styles.days}>
            {value.week.map((day, at) => (
              <li key={words.days[at]}>
                <Day name={words.days[at] ?? ""} day={day} onChange={(change) => onChange(withDay(value, at, change))}>
                  {at === 0 && (
                    <Button variant="subtle" size="compact-sm" onClick={() => onChange(likeMonday(value))}>
                      {words.likeMonday}
                    </Button>
                  )}
                </Day>
              </li>
            ))}
          </ul>
          <h3 className={styles.heading}>{words.dates}</h3>
          {value.dates.length === 0 && <p className={styles.quiet}>{words.noDates}</p>}
          <ul className={styles.days}>
            {value.dates.map((one) => (
              <li key={one.key}>
                <Day
                  name={
                    <DayInput
                      size="xs"
                      aria-label={words.date}
                      value={one.date}
                      onChange={(date) => onChange(withDate(value, one.key, { date }))}
                    />
                  }
                  label={one.date || words.date}
                  day={one}
                  onChange={(change) => onChange(withDate(value, one.key, change))}
                >
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={words.removeDate(one.date)}
                    onClick={() => onChange(removeDate(value, one.key))}
                  >
                    <CrossIcon size={14} />
                  </Button>
                </Day>
              </li>
            ))}
          </ul>
          <div>
            <Button variant="default" size="xs" onClick={() => onChange(addDate(value))} disabled={value.dates.length >= 100}>
              {words.addDate}
            </Button>
          </div>
          <p className={styles.quiet}>{words.midnight}</p>
        </>
      )}
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

interface DayProps {
  name: ReactNode;
  label?: string;
  day: DayDraft;
  onChange(change: Partial<DayDraft>): void;
  children?: ReactNode;
}

function Day({ name, label = typeof name === "string" ? name : "", day, onChange, children }: DayProps) {
  const words = useTexts().stores.hours;
  return (
    <div className={styles.day}>
      <span className={styles.name}>{name}</span>
      <Checkbox
        label={words.open}
        aria-label={`${label}: ${words.open}`}
        checked={day.open}
        onChange={(event) => onChange({ open: event.currentTarget.checked })}
      />
      {day.open ? (
        <span className={styles.span}>
          <ClockInput size="xs" aria-label={`${label}: ${words.opens}`} value={day.opens} onChange={(opens) => onChange({ opens })} />
          –
          <ClockInput size="xs" aria-label={`${label}: ${words.closes}`} value={day.closes} onChange={(closes) => onChange({ closes })} />
        </span>
      ) : (
        <span className={styles.closed}>{words.closed}</span>
      )}
      <span className={styles.end}>{children}</span>
    </div>
  );
}
