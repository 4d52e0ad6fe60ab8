import { Button, Group, SegmentedControl } from "@mantine/core";
import type { CampaignView } from "@raati/contracts";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { useSpeech } from "../../i18n/i18n";
import { CalendarIcon, LeftIcon, RightIcon } from "../../look/icons";
import { useMay } from "../../session/SessionContext";
import { Empty } from "../../shared/Empty";
import { Fetched } from "../../shared/Fetched";
import { Page } from "../../shared/Page";
import { useHomeZone } from "../../stores/useHomeZone";
import { useNow } from "../../time/useNow";
import { toWallClock } from "../../time/zones";
import { campaignsQuery } from "../queries";
import styles from "./Calendar.module.css";
import { CalendarGrid } from "./CalendarGrid";
import { DayPanel } from "./DayPanel";
import { type Day, daysOf, monthName, type Span, shortDay, step, weekNumber } from "./days";
import { planOf } from "./plan";

/** When which campaigns are on: a week with its times of day, or a month. Which one stands in the address. */
export function CalendarPage() {
  const { t } = useSpeech();
  const words = t.calendar;
  const mayManage = useMay("managePolls");
  const campaigns = useQuery(campaignsQuery);
  const add = mayManage && (
    <Button component={Link} to="/campaigns/new">
      {t.campaigns.add}
    </Button>
  );
  if (campaigns.data?.length) return <Calendar campaigns={campaigns.data} add={add} />;
  return (
    <Page title={words.title} crumbs={[{ label: t.common.nav.campaigns, to: "/campaigns" }]} actions={add}>
      <Fetched query={campaigns}>
        {() => (
          <Empty icon={<CalendarIcon size={26} />} {...t.campaigns.empty}>
            {add}
          </Empty>
        )}
      </Fetched>
    </Page>
  );
}

function Calendar({ campaigns, add }: { campaigns: readonly CampaignView[]; add: ReactNode }) {
  const { t, language } = useSpeech();
  const words = t.calendar;
  const search = useSearch({ from: "/campaigns/calendar" });
  const navigate = useNavigate({ from: "/campaigns/calendar" });
  const today = toWallClock(useNow(60_000), useHomeZone()).date;
  const span: Span = search.view ?? "week";
  const chosen = search.day ?? today;
  const days = useMemo(() => daysOf(span, chosen), [span, chosen]);
  const plan = useMemo(() => planOf(campaigns, days), [campaigns, days]);
  const rows = plan.reduce((sum, group) => sum + group.rows.length, 0);
  const set = (change: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  const choose = (day: Day) => set({ day: day === today ? undefined : day });
  const turn = (by: 1 | -1) => choose(step(span, chosen, by));
  const name = span === "week" ? words.week(weekNumber(chosen)) : words.month(monthName(chosen, language));
  return (
    <Page
      title={words.found(name, rows)}
      lead={words.lead}
      crumbs={[{ label: t.common.nav.campaigns, to: "/campaigns" }]}
      actions={
        <>
          <SegmentedControl
            aria-label={words.view}
            data={[
              { value: "week", label: words.views.week },
              { value: "month", label: words.views.month },
            ]}
            value={span}
            onChange={(view) => set({ view: view === "month" ? "month" : undefined })}
          />
          {add}
        </>
      }
    >
      <div className={styles.tools}>
        <Group gap="xs">
          <Button variant="default" size="compact-md" aria-label={words.before[span]} onClick={() => turn(-1)}>
            <LeftIcon size={16} />
          </Button>
          <Button variant="default" size="compact-md" disabled={days.includes(today)} onClick={() => choose(today)}>
            {words.today}
          </Button>
          <Button variant="default" size="compact-md" aria-label={words.after[span]} onClick={() => turn(1)}>
            <RightIcon size={16} />
          </Button>
        </Group>
        <p className={styles.range}>{words.range(shortDay(days[0] ?? chosen, language), shortDay(days.at(-1) ?? chosen, language))}</p>
        <p className={styles.keys}>{words.keys}</p>
      </div>
      {rows > 0 ? (
        <CalendarGrid {...{ plan, days, span, today, chosen }} label={name} onChoose={choose} onTurn={turn} />
      ) : (
        <p className={styles.none}>{words.none[span]}</p>
      )}
      <DayPanel plan={plan} day={chosen} at={days.indexOf(chosen)} today={today} />
    </Page>
  );
}
