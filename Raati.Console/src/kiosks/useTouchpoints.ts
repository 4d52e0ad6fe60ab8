import { useMemo } from "react";
import type { Touchpoint } from "../api/types";
import { useTexts } from "../i18n/i18n";

export const touchpoints: readonly Touchpoint[] = ["entrance", "checkout", "restaurant", "service", "floor", "unknown"];

export function useTouchpoints(): { value: Touchpoint; label: string }[] {
  const words = useTexts().kiosks.touchpoints;
  return useMemo(() => touchpoints.map((value) => ({ value, label: words[value] })), [words]);
}
