import { describe, expect, it } from "vitest";
import { bestText, inOneLine, tidy } from "./localized";

describe("A text in several languages", () => {
  it("is called by the screen's language, else by the first there is", () => {
    expect(bestText({ fi: "Leipä", en: "Bread" }, "en")).toBe("Bread");
    expect(bestText({ sv: "Bröd", en: " " }, "en")).toBe("Bröd");
    expect(bestText({}, "fi")).toBe("");
  });

  it("is sent trimmed, without empty ones and without languages that were dropped", () => {
    expect(tidy({ fi: " Leipä ", sv: "  ", en: "Bread" }, ["fi", "sv"])).toEqual({ fi: "Leipä" });
  });

  it("that is one line stays one when several are pasted", () => {
    expect(inOneLine("Älä syö:\r\n  ruisleipä\n")).toBe("Älä syö: ruisleipä ");
    expect(inOneLine("Älä syö: ruisleipä ")).toBe("Älä syö: ruisleipä ");
  });
});
