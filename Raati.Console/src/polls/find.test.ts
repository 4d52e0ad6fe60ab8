import { describe, expect, it } from "vitest";
import type { PollRow, PollState } from "../api/types";
import { findPolls } from "./find";

const poll = (name: string, state: PollState, question: PollRow["question"]): PollRow => ({
  ...{ id: name, name, state, question, questions: 1, answers: 0 },
});
const polls = [
  poll("Leipäkysely", "open", { fi: "Minkä leivän haluat?", en: "Which bread?" }),
  poll("Kassat", "draft", { fi: "Sujuiko kassalla?", sv: "Gick det bra i kassan?" }),
];
const names = (show: "running" | "draft" | undefined, q?: string) => findPolls(polls, show, q).map(({ name }) => name);

describe("Polls", () => {
  it("are found by their name and by their question in any language", () => {
    expect(names(undefined, "BREAD")).toEqual(["Leipäkysely"]);
    expect(names(undefined, "kassan gick")).toEqual(["Kassat"]);
    expect(names(undefined, "leipä kassat")).toEqual([]);
  });

  it("are narrowed to a group too", () => {
    expect(names("draft")).toEqual(["Kassat"]);
    expect(names("running", "kassa")).toEqual([]);
  });
});
