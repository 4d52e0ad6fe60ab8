import type { CampaignRequest, CampaignView } from "@raati/contracts";
import type { Texts } from "../../i18n/i18n";
import { type AudienceDraft, choosesNothing, everybody, fromAudience, toAudience } from "../../programs/audience";
import { toWallClock } from "../../time/zones";

export type Priority = Exclude<CampaignRequest["priority"], "unknown">;
export const priorities: readonly Priority[] = ["low", "normal", "high", "only"];

export interface DaypartDraft {
  id: number;
  from: string;
  until: string;
}

/** A campaign as its editor holds it. Dates and times are of every store's own clock; null: none, empty: being written. */
export interface CampaignDraft {
  name: string;
  playlistId: string | undefined;
  audience: AudienceDraft;
  priority: Priority;
  from: string | null;
  until: string | null;
  weekdays: readonly number[];
  dayparts: readonly DaypartDraft[];
  onlyWhenOpen: boolean;
}

export const maxName = 100;
export const maxDayparts = 6;

export const newCampaign = (playlistId?: string): CampaignDraft => ({
  ...{ name: "", playlistId, audience: everybody, priority: "normal" },
  ...{ from: null, until: null, weekdays: [], dayparts: [], onlyWhenOpen: false },
});

export const fromCampaign = ({ content }: Pick<CampaignView, "content">): CampaignDraft => ({
  name: content.name,
  playlistId: content.playlistId,
  audience: fromAudience(content.audience),
  priority: content.priority === "unknown" ? "normal" : content.priority,
  from: content.schedule.fromDate ?? null,
  until: content.schedule.untilDate ?? null,
  weekdays: content.schedule.weekdays,
  dayparts: content.schedule.dayparts.map(({ from, until }, id) => ({ id, from, until })),
  onlyWhenOpen: content.schedule.onlyWhenOpen,
});

export const toSchedule = (draft: CampaignDraft): CampaignRequest["schedule"] => ({
  ...(draft.from ? { fromDate: draft.from } : {}),
  ...(draft.until ? { untilDate: draft.until } : {}),
  // All of them are none in particular.
  weekdays: draft.weekdays.length === 7 ? [] : [...draft.weekdays].sort((a, b) => a - b),
  dayparts: draft.dayparts.map(({ from, until }) => ({ from, until })),
  onlyWhenOpen: draft.onlyWhenOpen,
});

export const toRequest = (draft: CampaignDraft): CampaignRequest => ({
  name: draft.name.trim(),
  playlistId: draft.playlistId ?? "",
  audience: toAudience(draft.audience),
  priority: draft.priority,
  schedule: toSchedule(draft),
});

/** One more time of day; the list itself when it is full. */
export function addDaypart(parts: readonly DaypartDraft[]): readonly DaypartDraft[] {
  if (parts.length >= maxDayparts) return parts;
  return [...parts, { id: Math.max(-1, ...parts.map(({ id }) => id)) + 1, from: "", until: "" }];
}

/** What is wrong, by the path of its field as the hub names them. */
export function validate(draft: CampaignDraft, zone: string, now: number, t: Texts): Readonly<Record<string, string>> {
  const words = t.campaigns;
  const errors: Record<string, string> = {};
  if (!draft.name.trim()) errors.name = words.nameMissing;
  if (!draft.playlistId) errors.playlistId = words.playlistMissing;
  if (choosesNothing(draft.audience)) errors.audience = t.polls.errors.audience;
  if (draft.from === "") errors["schedule.fromDate"] = words.errors.date;
  if (draft.until === "") errors["schedule.untilDate"] = words.errors.date;
  else if (draft.until && draft.from && draft.until < draft.from) errors["schedule.untilDate"] = words.errors.endsFirst;
  else if (draft.until && draft.until < toWallClock(now, zone).date) errors["schedule.untilDate"] = words.errors.past;
  for (const [at, { from, until }] of draft.dayparts.entries()) if (!from || !until) errors[`schedule.dayparts.${at}`] = words.errors.time;
  return errors;
}
