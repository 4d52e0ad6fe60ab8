import { describe, expect, it } from "vitest";
import type { TakeoverState, TakeoverView } from "../api/types";
import { fromTemplate, toRequest } from "./draft";
import { inOrder, standingOf } from "./state";

const view = (state: TakeoverState, givenAtMs: number, untilMs?: number): TakeoverView => ({
  ...{ id: `${givenAtMs}`, state, givenAtMs, givenBy: "saara@havu.example", publicationVersion: 1 },
  content: { ...toRequest(fromTemplate("evacuation"), "Europe/Helsinki"), ...(untilMs ? { untilMs } : {}) },
});

describe("A takeover", () => {
  it("is over when its time has come, also when nobody says so", () => {
    expect(standingOf(view("up", 1, 100), 99)).toBe("up");
    expect(standingOf(view("up", 1, 100), 100)).toBe("over");
    expect(standingOf(view("withdrawn", 1, 100), 200)).toBe("withdrawn");
  });

  it("that is up stands before those that were, the newest first", () => {
    const { up, past } = inOrder([view("up", 1), view("withdrawn", 4), view("up", 2), view("up", 3, 50)], 60);
    expect(up.map(({ id }) => id)).toEqual(["2", "1"]);
    expect(past.map(({ id }) => id)).toEqual(["4", "3"]);
  });
});
