import { describe, expect, it } from "vitest";
import { fi } from "../i18n/fi";
import {
  addOption,
  addQuestion,
  fromPoll,
  moveOption,
  newPoll,
  newQuestion,
  type PollDraft,
  removeOption,
  setKind,
  setLanguages,
  setQuestion,
  toRequest,
} from "./draft";
import { validate } from "./validate";

const zone = "Europe/Helsinki";
const now = Date.UTC(2026, 10, 22, 12);

function bread(): PollDraft {
  const question = newQuestion(1);
  return {
    ...newPoll(),
    languages: ["fi", "en"],
    questions: [
      {
        ...question,
        text: { fi: " Minkä leivän? ", en: "" },
        options: [
          { id: 1, text: { fi: "Ruis" } },
          { id: 2, text: { fi: "Kaura", sv: "Havre" } },
        ],
      },
    ],
  };
}

const errorsOf = (draft: PollDraft) => validate(draft, zone, now, fi);

describe("The options of a question", () => {
  it("keep their ids when they are moved and removed, and a new one gets an id that was never used", () => {
    let question = addOption(addOption(newQuestion(1)));
    question = moveOption(question, 3, -1);
    question = removeOption(question, 0);
    expect(question.options.map((option) => option.id)).toEqual([2, 4, 3]);
    expect(addOption(question, 0).options.map((option) => option.id)).toEqual([2, 5, 4, 3]);
  });

  it("are never fewer than two nor more than twelve", () => {
    let question = newQuestion(1);
    expect(removeOption(question, 0)).toBe(question);
    for (let n = 0; n < 20; n++) question = addOption(question);
    expect(question.options).toHaveLength(12);
  });

  it("don't fall off the ends when they are moved", () => {
    const question = newQuestion(1);
    expect(moveOption(question, 0, -1)).toBe(question);
    expect(moveOption(question, 1, 1)).toBe(question);
  });

  it("of yes and no are 1 and 2 in fixed order, in every language", () => {
    const question = setKind(newQuestion(1), "yesNo", fi.polls.yesNo);
    expect(question.options.map((option) => [option.id, option.text.fi, option.text.sv])).toEqual([
      [1, "Kyllä", "Ja"],
      [2, "Ei", "Nej"],
    ]);
    expect(question.order).toBe("ordinal");
  });
});

describe("A draft", () => {
  it("is sent trimmed, without languages that were dropped, and named by its question when it has no name", () => {
    const sent = toRequest(bread(), zone);
    expect(sent.name).toBe("Minkä leivän?");
    expect(sent.questions[0]?.text).toEqual({ fi: "Minkä leivän?" });
    expect(sent.questions[0]?.options[1]?.text).toEqual({ fi: "Kaura" });
    expect("opensAtMs" in sent).toBe(false);
  });

  it("comes back from the hub as it was sent", () => {
    const draft = { ...bread(), name: "Leipä", closes: { date: "2026-11-29", clock: "21:00" } };
    const content = toRequest(draft, zone);
    expect(content.closesAtMs).toBe(Date.UTC(2026, 10, 29, 19));
    expect(toRequest(fromPoll({ content }, zone), zone)).toEqual(content);
  });

  it("gives each question an id of its own", () => {
    expect(addQuestion(addQuestion(newPoll())).questions.map((question) => question.id)).toEqual([1, 2, 3]);
  });
});

describe("A draft's faults", () => {
  it("are none when it is whole", () => {
    expect(errorsOf(bread())).toEqual({});
  });

  it("stand at the fallback language's empty fields, and not at missing translations", () => {
    expect(Object.keys(errorsOf(newPoll()))).toEqual([
      "questions.0.text.fi",
      "questions.0.options.0.text.fi",
      "questions.0.options.1.text.fi",
    ]);
    expect(Object.keys(errorsOf(setLanguages(bread(), ["en"])))).toContain("questions.0.text.en");
  });

  it("are two options with the same text, whatever their case", () => {
    const draft = bread();
    const question = draft.questions[0];
    if (!question) throw new Error("no question");
    const twins = setQuestion(draft, {
      ...question,
      options: [
        { id: 1, text: { fi: "Ruis" } },
        { id: 2, text: { fi: "ruis " } },
      ],
    });
    expect(errorsOf(twins)).toEqual({ "questions.0.options.1.text.fi": fi.polls.errors.same });
  });

  it("are an audience of nobody, a closing before the opening, one in the past and a half-written one", () => {
    expect(errorsOf({ ...bread(), audience: { ...bread().audience, all: false } }).audience).toBe(fi.polls.errors.audience);
    const opens = { date: "2026-11-24", clock: "09:00" };
    expect(errorsOf({ ...bread(), opens, closes: { date: "2026-11-24", clock: "08:59" } }).closesAtMs).toBe(fi.polls.errors.closesFirst);
    expect(errorsOf({ ...bread(), closes: { date: "2026-11-21", clock: "09:00" } }).closesAtMs).toBe(fi.polls.errors.past);
    expect(errorsOf({ ...bread(), closes: { date: "", clock: "09:00" } }).closesAtMs).toBe(fi.polls.errors.time);
  });

  it("are a gap that isn't 0 to 600 seconds", () => {
    for (const gap of ["", -1, 601, 1.5])
      expect(errorsOf({ ...bread(), rapidRepeatSeconds: gap }).rapidRepeatSeconds).toBe(fi.polls.errors.gap);
    expect(errorsOf({ ...bread(), rapidRepeatSeconds: 0 })).toEqual({});
  });
});
