import type { TakeoverKind } from "../api/types";

export type TemplateName = Exclude<TakeoverKind, "unknown">;
export const templateNames: readonly TemplateName[] = ["recall", "evacuation", "openingHours", "notice"];
