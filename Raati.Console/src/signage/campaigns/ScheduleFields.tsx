import { Chip, Group, Radio, Switch } from "@mantine/core";
import { useId } from "react";
import { useSpeech } from "../../i18n/i18n";
import { useHomeZone } from "../../stores/useHomeZone";
import { DayInput } from "../../time/TimeFields";
import { toWallClock } from "../../time/zones";
import styles from "./Campaign.module.css";
import { Dayparts } from "./Dayparts";
import { type CampaignDraft, toSchedule } from "./draft";
import { scheduleWords, weekdayName, weekdays } from "./schedule";

interface ScheduleFieldsProps {
  draft: CampaignDraft;
  errors: Readonly<Record<string, string>>;
  readOnly: boolean;
  onChange(draft: CampaignDraft): void;
}

const weekMs = 7 * 86_400_000;

/** Dates, weekdays and times of day; what they come to stands below in words. */
export function ScheduleFields({ draft, errors, readOnly, onChange }: ScheduleFieldsProps) {
  const { t, language } = useSpeech();
  const words = t.campaigns.schedule;
  const zone = useHomeZone();
  const set = (change: Partial<CampaignDraft>) => onChange({ ...draft, ...change });
  const dayIn = (ms: number) => toWallClock(Date.now() + ms, zone).date;
  return (
    <div className={styles.pairs}>
      <Group gap="xl" align="start">
        <DateChoice
          {...{ label: words.starts, absent: words.startsNow, present: words.startsOn, value: draft.from }}
          suggest={() => dayIn(0)}
          error={errors["schedule.fromDate"]}
          onChange={(from) => set({ from })}
        />
        <DateChoice
          {...{ label: words.ends, absent: words.endsNever, present: words.endsOn, value: draft.until }}
          suggest={() => dayIn(weekMs)}
          error={errors["schedule.untilDate"]}
          onChange={(until) => set({ until })}
        />
      </Group>
      <fieldset className={styles.choice}>
        <legend>{words.weekdays}</legend>
        <Chip.Group multiple value={draft.weekdays.map(String)} onChange={(chosen) => set({ weekdays: chosen.map(Number) })}>
          <Group gap="xs">
            {weekdays.map((day) => (
              <Chip key={day} value={String(day)} disabled={readOnly}>
                {weekdayName(day, language, "long")}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        <p className={styles.hint}>{words.weekdaysHelp}</p>
      </fieldset>
      <Dayparts parts={draft.dayparts} errors={errors} readOnly={readOnly} onChange={(dayparts) => set({ dayparts })} />
      <Switch
        label={words.openOnly}
        checked={draft.onlyWhenOpen}
        disabled={readOnly}
        onChange={(event) => set({ onlyWhenOpen: event.currentTarget.checked })}
      />
      <p className={styles.said} role="status">
        {scheduleWords(toSchedule(draft), t, language)}. <span className={styles.hint}>{words.local}</span>
      </p>
    </div>
  );
}

interface DateChoiceProps {
  label: string;
  absent: string;
  present: string;
  value: string | null;
  suggest(): string;
  error: string | undefined;
  onChange(value: string | null): void;
}

/** No date, or a date. */
function DateChoice({ label, absent, present, value, suggest, error, onChange }: DateChoiceProps) {
  const words = useSpeech().t.campaigns.schedule;
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      <Radio name={name} label={absent} checked={value === null} onChange={() => onChange(null)} />
      <Radio name={name} label={present} checked={value !== null} onChange={() => onChange(suggest())} />
      {value !== null && <DayInput aria-label={`${label}: ${words.date}`} value={value} onChange={onChange} />}
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
