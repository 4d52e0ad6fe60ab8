import { describe, expect, it } from "vitest";
import { part } from "./part";

/** Fails so often before it comes; tells how often it was asked for and how long was waited. */
const stage = (failures: number, answers: (attempt: number) => boolean) => {
  const told = { asked: 0, waited: [] as number[] };
  const load = async () => {
    if (told.asked++ < failures) throw new TypeError("Failed to fetch dynamically imported module");
    return "here";
  };
  const fetched = part(load, {
    answers: async () => answers(told.asked),
    rest: async (attempt) => void told.waited.push(attempt),
  });
  return { told, fetched };
};

describe("A part that is fetched when it is wanted", () => {
  it("comes at once when nothing is wrong", async () => {
    const { told, fetched } = stage(0, () => true);
    expect(await fetched()).toBe("here");
    expect(told).toEqual({ asked: 1, waited: [] });
  });

  it("is asked for while the line is down, ever more seldom, until it comes", async () => {
    const { told, fetched } = stage(5, () => false);
    expect(await fetched()).toBe("here");
    expect(told.waited).toEqual([0, 1, 2, 3, 4]);
  });

  it("that fails while the line comes back is asked for again", async () => {
    const { fetched } = stage(4, (attempt) => attempt > 2);
    expect(await fetched()).toBe("here");
  });

  it("that a hub which answers has no more is a failure", async () => {
    const { told, fetched } = stage(Number.POSITIVE_INFINITY, () => true);
    await expect(fetched()).rejects.toThrow("Failed to fetch");
    expect(told.asked).toBe(3);
  });
});
