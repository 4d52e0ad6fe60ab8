import { describe, expect, it } from "vitest";
import type { PollState } from "../api/types";
import { byUrgency, mayDo } from "./life";

describe("A poll", () => {
  it("is certified only when it is closed, or again after late ballots", () => {
    const states: PollState[] = ["draft", "scheduled", "open", "provisional", "closed", "certified", "archived"];
    expect(states.filter((state) => mayDo(state, "certify"))).toEqual(["closed", "certified"]);
  });

  it("once published keeps its questions", () => {
    expect(mayDo("open", "edit")).toBe(false);
    expect(mayDo("draft", "edit")).toBe(true);
  });

  it("of a state this build doesn't know is left alone", () => {
    expect(mayDo("unknown", "archive")).toBe(false);
  });
});

describe("The list of polls", () => {
  it("has open ones first, the one that closes soonest before the others", () => {
    const polls = [
      { name: "draft", state: "draft" as const },
      { name: "later", state: "open" as const, closesAtMs: 9 },
      { name: "endless", state: "open" as const },
      { name: "soon", state: "open" as const, closesAtMs: 3 },
      { name: "waits", state: "closed" as const },
    ];
    expect(byUrgency(polls).map((poll) => poll.name)).toEqual(["soon", "later", "endless", "waits", "draft"]);
  });
});
