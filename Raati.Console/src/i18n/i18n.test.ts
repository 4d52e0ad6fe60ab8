import { describe, expect, it } from "vitest";
import { pickLanguage } from "./words";

describe("The console's language", () => {
  it("is what the operator chose last", () => {
    expect(pickLanguage("en", ["fi-FI"])).toBe("en");
  });

  it("is the first of the browser's that there is, else Finnish for who reads Swedish and English for everybody else", () => {
    expect(pickLanguage(null, ["sv-SE", "en-GB", "fi"])).toBe("en");
    expect(pickLanguage(null, ["sv-FI", "de"])).toBe("fi");
    expect(pickLanguage(null, ["de"])).toBe("en");
    expect(pickLanguage("xx", [])).toBe("en");
  });
});
