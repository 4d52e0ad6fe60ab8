import { useMemo } from "react";
import type { Touchpoint } from "../api/types";
import { useTexts } from "../i18n/i18n";

const order: readonly Touchpoint[] = ["entrance", "checkout", "restaurant", "service", "floor", "unknown"];

export function useTouchpoints(): { value: Touchpoint; label: string }[] {
  const { touchpoints } = useTexts().kiosks;
  return useMemo(() => order.map((value) => ({ value, label: touchpoints[value] })), [touchpoints]);
}
