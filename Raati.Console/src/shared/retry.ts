const firstMs = 500;
const capMs = 15_000;

/** How long to wait before the attempt-th try again (0 and up), ms: full jitter, so that a thousand consoles don't return at once. */
export function retryDelay(attempt: number, random: () => number = Math.random): number {
  return Math.round(random() * Math.min(capMs, firstMs * 2 ** Math.min(attempt, 10)));
}
