import type { OperatorRole } from "../api/types";

export const roles: readonly OperatorRole[] = ["admin", "campaignManager", "ops", "storeManager", "viewer"];

/** A key has no stores of its own: as a store manager it would cover none. */
export const keyRoles = roles.filter((role) => role !== "storeManager");
