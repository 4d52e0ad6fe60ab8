/** Seconds to a tenth; undefined: less than one tenth, which no receipt can tell from none at all. */
export function tenths(ms: number, language: string): string | undefined {
  if (ms < 100) return undefined;
  return (ms / 1000).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
