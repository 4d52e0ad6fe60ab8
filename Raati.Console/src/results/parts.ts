import type { PartResult, PollResult } from "../api/types";
import { inNameOrder } from "../shared/order";

export type PartKind = "stores" | "areas" | "formats";

export interface PartRow {
  id: string;
  name: string;
  part: PartResult | undefined;
  /** Stores there are in it. */
  stores: number;
}

/** One whose figures may be seen. */
export type ToldRow = PartRow & { part: PartResult };

export const isTold = (row: PartRow): row is ToldRow => row.part !== undefined;

/** Which tables a result has: areas and formats where there are any. */
export const partKinds = (result: PollResult): PartKind[] => [
  "stores",
  ...(result.groups.some((group) => group.kind === "area") ? (["areas"] as const) : []),
  ...(result.groups.some((group) => group.kind === "format") ? (["formats"] as const) : []),
];

/** The rows of one table: those with most answers first, those that may not be shown yet last. */
export function partRows(result: PollResult, kind: PartKind, questionId: number): PartRow[] {
  const of = (parts: readonly PartResult[]) => parts.find((part) => part.questionId === questionId);
  const rows: PartRow[] =
    kind === "stores"
      ? result.stores.map((store) => ({ id: store.storeId, name: store.name, part: of(store.questions), stores: 1 }))
      : result.groups
          .filter((group) => group.kind === (kind === "areas" ? "area" : "format"))
          .map((group) => ({ id: group.name, name: group.name, part: of(group.questions), stores: group.stores }));
  return rows.sort((a, b) => (b.part?.answers ?? 0) - (a.part?.answers ?? 0) || inNameOrder(a.name, b.name));
}
