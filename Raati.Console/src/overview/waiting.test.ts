import { describe, expect, it } from "vitest";
import type { PollRow, PollState } from "../api/types";
import { pollsWaiting } from "./waiting";

const hour = 3_600_000;
const poll = (id: string, state: PollState, closesAtMs?: number): PollRow => ({
  ...{ id, name: id, question: { fi: id }, questions: 1, state, answers: 0 },
  ...(closesAtMs === undefined ? {} : { closesAtMs }),
});

describe("What waits of polls", () => {
  it("is what closes within two days, the first first, what is to be certified, and drafts", () => {
    const waiting = pollsWaiting(
      [
        poll("later", "open", 47 * hour),
        poll("far", "open", 49 * hour),
        poll("soon", "open", 2 * hour),
        poll("never", "open"),
        poll("closed", "closed", -hour),
        poll("unheard", "provisional", -hour),
        poll("draft", "draft", hour),
      ],
      0,
    );
    expect(waiting.closing.map(({ id }) => id)).toEqual(["soon", "later"]);
    expect(waiting.certify.map(({ id }) => id)).toEqual(["closed"]);
    expect(waiting.drafts.map(({ id }) => id)).toEqual(["draft"]);
  });
});
