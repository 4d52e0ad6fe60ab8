import { ActionIcon, Button } from "@mantine/core";
import { useTexts } from "../../i18n/i18n";
import { CrossIcon, PlusIcon } from "../../look/icons";
import { ClockInput } from "../../time/TimeFields";
import styles from "./Campaign.module.css";
import { addDaypart, type DaypartDraft, maxDayparts } from "./draft";

interface DaypartsProps {
  parts: readonly DaypartDraft[];
  errors: Readonly<Record<string, string>>;
  readOnly: boolean;
  onChange(parts: readonly DaypartDraft[]): void;
}

/** Times of day, each from and until. */
export function Dayparts({ parts, errors, readOnly, onChange }: DaypartsProps) {
  const words = useTexts().campaigns.schedule;
  const set = (id: number, change: Partial<DaypartDraft>) =>
    onChange(parts.map((part) => (part.id === id ? { ...part, ...change } : part)));
  const errorOf = (at: number) => ["", ".from", ".until"].map((field) => errors[`schedule.dayparts.${at}${field}`]).find(Boolean);
  return (
    <fieldset className={styles.choice}>
      <legend>{words.dayparts}</legend>
      {parts.map((part, at) => (
        <div key={part.id} className={styles.part}>
          <ClockInput aria-label={words.partFrom(at + 1)} value={part.from} onChange={(from) => set(part.id, { from })} />
          <span aria-hidden="true">–</span>
          <ClockInput aria-label={words.partUntil(at + 1)} value={part.until} onChange={(until) => set(part.id, { until })} />
          {!readOnly && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words.removePart(at + 1)}
              onClick={() => onChange(parts.filter(({ id }) => id !== part.id))}
            >
              <CrossIcon size={14} />
            </ActionIcon>
          )}
          {errorOf(at) && (
            <span className={styles.error} role="alert">
              {errorOf(at)}
            </span>
          )}
        </div>
      ))}
      {!readOnly && parts.length < maxDayparts && (
        <Button variant="subtle" size="compact-sm" leftSection={<PlusIcon size={14} />} onClick={() => onChange(addDaypart(parts))}>
          {words.addDaypart}
        </Button>
      )}
      <p className={styles.hint}>{words.daypartsHelp}</p>
    </fieldset>
  );
}
