/** What would be sent is not what was saved: a change that was put back is none. */
export const differs = (written: unknown, saved: unknown): boolean =>
  written !== saved && JSON.stringify(written) !== JSON.stringify(saved);
