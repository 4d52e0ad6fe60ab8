import type { Me, OperatorRole } from "../api/types";

/** What the screens ask; the hub decides by the same table (its policies), these only hide what would be refused. */
export type Permission =
  | "managePolls"
  | "giveTakeovers"
  | "manageStores"
  | "manageKiosks"
  | "readFeedback"
  | "handleFeedback"
  | "manageOperators"
  | "readLedger"
  | "manageSettings";

const holders: Readonly<Record<Permission, readonly OperatorRole[]>> = {
  managePolls: ["admin", "campaignManager"],
  giveTakeovers: ["admin", "campaignManager", "ops"],
  manageStores: ["admin", "ops"],
  manageKiosks: ["admin", "ops", "storeManager"],
  readFeedback: ["admin", "campaignManager", "ops", "storeManager", "viewer"],
  handleFeedback: ["admin", "campaignManager", "ops", "storeManager"],
  manageOperators: ["admin"],
  readLedger: ["admin"],
  manageSettings: ["admin"],
};

export function may(me: Pick<Me, "role">, permission: Permission): boolean {
  return holders[permission].includes(me.role);
}

/** Whether a store is within the operator's own; an empty list means all, except for a store manager. */
export function covers(me: Pick<Me, "role" | "stores">, storeId: string): boolean {
  return me.stores.length === 0 ? me.role !== "storeManager" : me.stores.includes(storeId);
}
