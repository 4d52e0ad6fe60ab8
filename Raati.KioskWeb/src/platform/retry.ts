/** Full jitter: anywhere between nothing and the bound, so that a fleet that lost its hub together does not come back together. */
export const fullJitter = (attempt: number, capMs = 15_000, baseMs = 500, random: () => number = Math.random): number =>
  Math.floor(random() * Math.min(capMs, baseMs * 2 ** Math.min(attempt, 20)));

/** Ends after the time, or at once when the signal says so. */
export const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener("abort", done);
  });

/** Gives up waiting after the time. What was begun goes on by itself; its end is no longer heard. */
export const within = <T>(ms: number, what: string, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what} took over ${ms} ms`)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
