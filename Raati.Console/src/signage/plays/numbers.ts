/** Whole numbers, grouped as the language does. */
export const numbers =
  (language: string) =>
  (value: number): string =>
    Math.round(value).toLocaleString(language);
