import type { KioskStatus } from "@raati/contracts";
import { statuses } from "../kiosks/fleet";

// What each page keeps in its address: read from whatever stands there, and never trusted to be well formed.

type Raw = Record<string, unknown>;

const text = (value: unknown): string | undefined => (typeof value === "string" && value.trim() ? value : undefined);

/** Leaves out what is absent, so that addresses stay short. */
function present<T extends object>(search: T): { [K in keyof T]?: Exclude<T[K], undefined> | undefined } {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined> | undefined;
  };
}

export const storesSearch = (raw: Raw) => present({ q: text(raw.q), edit: text(raw.edit) });

export const tabletsSearch = (raw: Raw) =>
  present({
    q: text(raw.q),
    status: statuses.find((status): status is KioskStatus => status === raw.status),
    store: text(raw.store),
    tag: text(raw.tag),
    /** The code of a pairing, from the QR on the tablet; `new`: not known yet. */
    pair: text(raw.pair),
  });

export const pollsSearch = (raw: Raw) => present({ show: (["running", "draft", "over"] as const).find((show) => show === raw.show) });

export const feedbackSearch = (raw: Raw) => present({ store: text(raw.store) });

/** Plain `?a=b`, both ways. The router's own way reads a value as JSON, and a pairing code like 12E456 as a number. */
export const parseSearch = (search: string): Raw => Object.fromEntries(new URLSearchParams(search));

export function stringifySearch(search: Raw): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (value !== undefined && value !== "") written.set(name, String(value));
  const text = written.toString();
  return text ? `?${text}` : "";
}
