import type { Screen } from "../i18n/i18n";

/** Shares as the language writes them: 53 % in Finnish, 53% in English. */
export function percents(language: Screen, digits: { least?: number; most: number } = { most: 0 }): (share: number) => string {
  const format = new Intl.NumberFormat(language === "fi" ? "fi-FI" : "en-GB", {
    style: "percent",
    minimumFractionDigits: digits.least ?? 0,
    maximumFractionDigits: digits.most,
  });
  return (share) => format.format(share);
}
