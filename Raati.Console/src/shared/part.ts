const firstMs = 500;
const capMs = 10_000;
/** So often a part may fail to come from a hub that answers: then a newer hub has other files. */
const refusals = 3;

export interface Surroundings {
  /** The hub can be reached now. */
  answers(): Promise<boolean>;
  rest(ms: number): Promise<void>;
}

const real: Surroundings = {
  answers: () =>
    fetch("/health/live", { cache: "no-store" }).then(
      ({ ok }) => ok,
      () => false,
    ),
  rest: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/**
 * A part of the console that is fetched when it is wanted. A line that is down loses none: it is asked for until it comes. Rejects only when
 * the hub answers and doesn't have it any more.
 */
export const part =
  <T>(load: () => Promise<T>, { answers, rest } = real) =>
  async (): Promise<T> => {
    let refused = 0;
    for (let attempt = 0; ; attempt++) {
      try {
        return await load();
      } catch (failure) {
        if ((await answers()) && ++refused === refusals) throw failure;
        await rest(Math.min(capMs, firstMs * 2 ** Math.min(attempt, 10)));
      }
    }
  };
