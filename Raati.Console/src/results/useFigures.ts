import { useMemo } from "react";
import { useSpeech } from "../i18n/i18n";
import { percents } from "../shared/percent";

/** Numbers and shares as the screen's language writes them. */
export function useFigures() {
  const { language } = useSpeech();
  return useMemo(() => {
    const locale = language === "fi" ? "fi-FI" : "en-GB";
    const whole = percents(language);
    const points = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "negative" });
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
    return {
      share: percents(language, { least: 1, most: 1 }),
      whole,
      range: ({ low, high }: { low: number; high: number }) => `${number.format(low * 100)}–${whole(high)}`,
      points: (of: number) => points.format(of * 100),
      figure: (n: number) => points.format(n),
      number: (n: number) => number.format(n),
    };
  }, [language]);
}
