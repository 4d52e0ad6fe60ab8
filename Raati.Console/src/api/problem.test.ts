import { describe, expect, it } from "vitest";
import { readProblem } from "./problem";

describe("A refusal by the API", () => {
  it("names its fields the way forms do", () => {
    const problem = readProblem(400, {
      title: "Invalid",
      errors: { "Questions[0].Options[1].Text.Fi": ["Too long.", "And odd."], name: ["Required."] },
    });
    expect(problem.fields).toEqual({ "questions.0.options.1.text.fi": "Too long. And odd.", name: "Required." });
  });

  it("prefers the detail to the title", () => {
    expect(readProblem(409, { title: "Conflict", detail: "The poll is closed." }).message).toBe("The poll is closed.");
  });

  it("says how long to wait when the hub does", () => {
    expect(readProblem(429, {}, "900").retryAfterSeconds).toBe(900);
    expect(readProblem(429, {}, null).retryAfterSeconds).toBeUndefined();
  });

  it("stays readable when the answer is a web page or nothing", () => {
    expect(readProblem(502, "<html>").message).toBe("");
    expect(readProblem(500, undefined).fields).toEqual({});
  });
});
