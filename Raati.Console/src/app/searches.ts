import type { KioskStatus } from "@raati/contracts";
import { categories, feedbackStatuses, moods } from "../feedback/choices";
import { sorts, statuses } from "../kiosks/fleet";
import { touchpoints } from "../kiosks/useTouchpoints";
import { groupings } from "../signage/plays/groupings";
import { templateNames } from "../takeovers/choices";

// What each page keeps in its address: read from whatever stands there, and never trusted to be well formed.

type Raw = Record<string, unknown>;

const text = (value: unknown): string | undefined => (typeof value === "string" && value.trim() ? value : undefined);

/** Leaves out what is absent, so that addresses stay short. */
function present<T extends object>(search: T): { [K in keyof T]?: Exclude<T[K], undefined> | undefined } {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined> | undefined;
  };
}

export const storesSearch = (raw: Raw) =>
  present({
    q: text(raw.q),
    /** An area's id, or `none`. */
    area: text(raw.area),
    format: text(raw.format),
    /** `new`: a store is being added. */
    edit: text(raw.edit),
  });

/** A day as a date field writes it. */
const day = (value: unknown): string | undefined =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;

export const peopleSearch = (raw: Raw) => present({ q: text(raw.q) });

export const auditSearch = (raw: Raw) => present({ who: text(raw.who), kind: text(raw.kind), from: day(raw.from), to: day(raw.to) });

export const tabletsSearch = (raw: Raw) =>
  present({
    q: text(raw.q),
    status: statuses.find((status): status is KioskStatus => status === raw.status),
    store: text(raw.store),
    tag: text(raw.tag),
    area: text(raw.area),
    touchpoint: touchpoints.find((touchpoint) => touchpoint === raw.touchpoint),
    build: text(raw.build),
    sort: sorts.find((sort) => sort === raw.sort),
    view: raw.view === "stores" ? ("stores" as const) : undefined,
    /** The code of a pairing, from the QR on the tablet; `new`: not known yet. */
    pair: text(raw.pair),
  });

export const pollsSearch = (raw: Raw) =>
  present({ q: text(raw.q), show: (["running", "draft", "over"] as const).find((show) => show === raw.show) });

export const bulletinsSearch = (raw: Raw) =>
  present({ q: text(raw.q), show: (["published", "draft", "withdrawn"] as const).find((show) => show === raw.show) });

export const mediaSearch = (raw: Raw) =>
  present({
    q: text(raw.q),
    show: (["image", "video"] as const).find((show) => show === raw.show),
    /** The one that is open, by its hash. */
    file: text(raw.file),
  });

export const playlistsSearch = (raw: Raw) => present({ q: text(raw.q) });

export const campaignsSearch = (raw: Raw) =>
  present({ q: text(raw.q), show: (["published", "draft", "withdrawn", "over"] as const).find((show) => show === raw.show) });

/** A week unless a month is asked for, and a day of it; without one: today. */
export const calendarSearch = (raw: Raw) => present({ view: raw.view === "month" ? ("month" as const) : undefined, day: day(raw.day) });

/** The playlist it begins with. */
export const newCampaignSearch = (raw: Raw) => present({ playlist: text(raw.playlist) });

/** A store, and a moment on its clock; without one: now. */
export const showingSearch = (raw: Raw) =>
  present({
    store: text(raw.store),
    day: day(raw.day),
    clock: typeof raw.clock === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(raw.clock) ? raw.clock : undefined,
  });

export const playsSearch = (raw: Raw) =>
  present({
    by: groupings.find((by) => by === raw.by),
    campaign: text(raw.campaign),
    store: text(raw.store),
    from: day(raw.from),
    to: day(raw.to),
  });

/** The template it begins from; absent: still to be chosen. */
export const newTakeoverSearch = (raw: Raw) => present({ template: templateNames.find((name) => name === raw.template) });

export const takeoverSearch = (raw: Raw) => present({ edit: raw.edit === "text" ? ("text" as const) : undefined });

export const feedbackSearch = (raw: Raw) =>
  present({
    store: text(raw.store),
    status: feedbackStatuses.find((status) => status === raw.status),
    mood: moods.find((mood) => mood === raw.mood),
    category: categories.find((category) => category === raw.category),
    mine: raw.mine === "yes" ? ("yes" as const) : undefined,
    /** The one that is open. */
    id: text(raw.id),
  });

/** Plain `?a=b`, both ways. The router's own way reads a value as JSON, and a pairing code like 12E456 as a number. */
export const parseSearch = (search: string): Raw => Object.fromEntries(new URLSearchParams(search));

export function stringifySearch(search: Raw): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (value !== undefined && value !== "") written.set(name, String(value));
  const text = written.toString();
  return text ? `?${text}` : "";
}
