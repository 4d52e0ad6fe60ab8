import { retryDelay } from "./retry";

/** So often a part may fail to come from a hub that answers: then a newer hub has other files. */
const refusals = 3;

export interface Surroundings {
  /** The hub can be reached now. */
  answers(): Promise<boolean>;
  /** After the attempt-th failure, 0 and up. */
  rest(attempt: number): Promise<void>;
}

const real: Surroundings = {
  answers: () =>
    fetch("/health/live", { cache: "no-store" }).then(
      ({ ok }) => ok,
      () => false,
    ),
  rest: (attempt) => new Promise((resolve) => setTimeout(resolve, retryDelay(attempt))),
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
        await rest(attempt);
      }
    }
  };
