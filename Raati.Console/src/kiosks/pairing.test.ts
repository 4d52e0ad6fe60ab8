import { describe, expect, it } from "vitest";
import { cleanCode, codeFromLink } from "./pairing";

describe("A pairing code", () => {
  it("is the same however it is typed", () => {
    expect(cleanCode(" abc-7k9 ")).toBe("ABC7K9");
    expect(cleanCode("abc7k9zzz")).toBe("ABC7K9");
  });

  it("comes filled in from the tablet's QR, and empty from the button", () => {
    expect(codeFromLink("abc7k9")).toBe("ABC7K9");
    expect(codeFromLink("new")).toBe("");
  });
});
