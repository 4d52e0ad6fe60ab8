import type { CampaignSchedule, CampaignView } from "@raati/contracts";
import { inNameOrder } from "../../shared/order";
import type { Priority } from "../campaigns/draft";
import { stateOf } from "../campaigns/state";
import { type Day, plusDays, weekdayOf } from "./days";

/** From and until, minutes of the day on the store's clock. */
export interface Segment {
  from: number;
  until: number;
}

export const dayMinutes = 1_440;

export interface PlanRow {
  campaign: CampaignView;
  /** It is written, and on no tablet. */
  draft: boolean;
  /** When it is on, day by day. */
  days: readonly (readonly Segment[])[];
}

export interface PlanGroup {
  priority: Priority;
  rows: readonly PlanRow[];
}

/** Who is seen most stands first. */
const order: readonly Priority[] = ["only", "high", "normal", "low"];

/** Campaigns that are on in these days, by priority: those on the tablets, and drafts. What was taken off is no plan. */
export function planOf(campaigns: readonly CampaignView[], days: readonly Day[]): PlanGroup[] {
  const rows = campaigns
    .filter((campaign) => campaign.published || stateOf(campaign) === "draft")
    .map(
      (campaign): PlanRow => ({
        campaign,
        draft: !campaign.published,
        days: days.map((day) => segmentsOn(campaign.content.schedule, day)),
      }),
    )
    .filter((row) => row.days.some((segments) => segments.length > 0))
    .sort((a, b) => Number(a.draft) - Number(b.draft) || inNameOrder(a.campaign.content.name, b.campaign.content.name));
  return order
    .map((priority) => ({ priority, rows: rows.filter(({ campaign }) => priorityOf(campaign) === priority) }))
    .filter((group) => group.rows.length > 0);
}

export const priorityOf = ({ content }: Pick<CampaignView, "content">): Priority =>
  content.priority === "unknown" ? "normal" : content.priority;

/** When a schedule is on in a day. A time of day that goes over midnight belongs to the day on which it begins. */
export function segmentsOn(schedule: CampaignSchedule, day: Day): Segment[] {
  const parts = schedule.dayparts.length > 0 ? schedule.dayparts.map(minutesOf) : [{ from: 0, until: dayMinutes }];
  const own = holds(schedule, day) ? parts.map(({ from, until }) => ({ from, until: until > from ? until : dayMinutes })) : [];
  const yesterdays = holds(schedule, plusDays(day, -1))
    ? parts.filter(({ from, until }) => until <= from && until > 0).map(({ until }) => ({ from: 0, until }))
    : [];
  return merged([...yesterdays, ...own]);
}

const holds = ({ fromDate, untilDate, weekdays }: CampaignSchedule, day: Day): boolean =>
  (!fromDate || day >= fromDate) && (!untilDate || day <= untilDate) && (weekdays.length === 0 || weekdays.includes(weekdayOf(day)));

const minutesOf = ({ from, until }: { from: string; until: string }): Segment => ({ from: minutes(from), until: minutes(until) });

const minutes = (clock: string): number => {
  const [hours = 0, rest = 0] = clock.split(":").map(Number);
  return hours * 60 + rest;
};

/** What overlaps or touches is one. */
function merged(segments: readonly Segment[]): Segment[] {
  const sorted = [...segments].sort((a, b) => a.from - b.from);
  const found: Segment[] = [];
  for (const segment of sorted) {
    const last = found.at(-1);
    if (last && segment.from <= last.until) last.until = Math.max(last.until, segment.until);
    else found.push({ ...segment });
  }
  return found;
}

export const isAllDay = (segments: readonly Segment[]): boolean =>
  segments.length === 1 && segments[0]?.from === 0 && segments[0].until === dayMinutes;

/** Of the day, 0 to 1. */
export const shareOf = (segments: readonly Segment[]): number =>
  segments.reduce((sum, { from, until }) => sum + until - from, 0) / dayMinutes;

/** `09:00`, and `24:00` for the end of the day. */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
