import { useQuery } from "@tanstack/react-query";
import { homeZone } from "../time/zones";
import { storesQuery } from "./queries";

/** The zone in which schedules that span stores are written and shown. */
export function useHomeZone(): string {
  return homeZone(useQuery(storesQuery).data ?? []);
}
