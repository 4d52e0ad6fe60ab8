import { toMoment } from "../time/zones";
import { type AuditFilter, auditParameters } from "./queries";

/** As it stands in the address: days are whole ones of the zone that is named on the page. */
export interface AuditSearch {
  who?: string | undefined;
  kind?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** The day that is given last counts too. */
export function auditFilter({ who, kind, from, to }: AuditSearch, zone: string): AuditFilter {
  return { actor: who, kind, fromMs: from ? startOf(from, zone) : undefined, toMs: to ? startOf(dayAfter(to), zone) : undefined };
}

export function exportAddress(filter: AuditFilter): string {
  const query = new URLSearchParams(Object.entries(auditParameters(filter)).map(([name, value]) => [name, String(value)])).toString();
  return query ? `/api/audit.csv?${query}` : "/api/audit.csv";
}

const startOf = (date: string, zone: string) => toMoment({ date, clock: "00:00" }, zone);

function dayAfter(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
