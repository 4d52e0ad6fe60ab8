import { FaultCode } from "@raati/contracts";
import { describe, expect, it } from "vitest";
import { readProblem } from "../api/problem";
import { en } from "../i18n/en";
import { fi } from "../i18n/fi";
import { faultWords, fieldWords } from "./faultWords";
import { formErrors } from "./formErrors";
import { actWords, problemWords } from "./problemWords";

const codes = FaultCode.filter((code) => code !== "unknown");
const facts = { atLeast: 2, atMost: 12, choices: "always, never" };

describe("Words of a field's fault", () => {
  it.each([fi, en])("has a sentence for every code of the contract", (t) => {
    expect(Object.keys(t.faults).sort()).toEqual([...codes].sort());
    for (const code of codes) expect(t.faults[code](facts)).toMatch(/^\p{Lu}.+\.$/u);
  });

  it("says another thing for each code, and another in each language", () => {
    for (const t of [fi, en]) expect(new Set(codes.map((code) => t.faults[code](facts))).size).toBe(codes.length);
    for (const code of codes) expect(fi.faults[code](facts)).not.toBe(en.faults[code](facts));
  });

  it("gives the bounds and the choices", () => {
    const fault = { field: "name", message: "x" };
    expect(faultWords({ ...fault, code: "textLength", atLeast: 1, atMost: 100 }, fi)).toBe("Kirjoita 1–100 merkkiä.");
    expect(faultWords({ ...fault, code: "textLength", atLeast: 0, atMost: 40 }, en)).toBe("At most 40 characters.");
    expect(faultWords({ ...fault, code: "choice", choices: ["exact", "stepped"] }, en)).toBe("Choose one of these: exact, stepped.");
  });

  it("stands at the form's field, and is the hub's own where the code is of a newer hub or there is none", () => {
    const problem = readProblem(400, {
      title: "Invalid",
      errors: { "questions[0].text.fi": ["Required.", "Odd."], name: ["Of a newer hub."], color: ["No code."] },
      faults: [
        { field: "questions[0].text.fi", code: "required", message: "Required." },
        { field: "questions[0].text.fi", code: "controlCharacters", message: "Odd." },
        { field: "name", code: "toString", message: "Of a newer hub." },
        { code: "required" },
        null,
      ],
    });
    expect(fieldWords(problem, fi)).toEqual({
      "questions.0.text.fi": "Täytä tämä. Poista rivinvaihdot ja ohjausmerkit.",
      name: "Of a newer hub.",
      color: "No code.",
    });
    expect(formErrors(problem, en, (path) => path === "name")).toEqual({ name: "Of a newer hub." });
    expect(formErrors(problem, en, (path) => path === "email")).toBeUndefined();
    expect(formErrors(new Error("x"), en, () => true)).toBeUndefined();
  });

  it("is said at once where no form could mark the field", () => {
    const fault = { field: "operatorId", code: "noSuchAssignee", message: "Nobody." };
    const problem = readProblem(400, { title: "Invalid", errors: { operatorId: ["Nobody."] }, faults: [fault] });
    expect(actWords(problem, fi)).toBe("Valittu henkilö ei hoida tämän myymälän palautteita.");
    expect(problemWords(problem, fi)).toBe(fi.common.problem.fields);
    expect(actWords(readProblem(404, undefined), fi)).toBe(fi.common.problem.missing);
  });
});
