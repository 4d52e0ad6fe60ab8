import { describe, expect, it } from "vitest";
import { bestText, tidy } from "./localized";

describe("A text in several languages", () => {
  it("is called by the screen's language, else by the first there is", () => {
    expect(bestText({ fi: "Leipä", en: "Bread" }, "en")).toBe("Bread");
    expect(bestText({ sv: "Bröd", en: " " }, "en")).toBe("Bröd");
    expect(bestText({}, "fi")).toBe("");
  });

  it("is sent trimmed, without empty ones and without languages that were dropped", () => {
    expect(tidy({ fi: " Leipä ", sv: "  ", en: "Bread" }, ["fi", "sv"])).toEqual({ fi: "Leipä" });
  });
});
