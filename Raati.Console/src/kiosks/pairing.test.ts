import { describe, expect, it } from "vitest";
import { cleanCode, codeFromLink, isLoopback, tabletAddress } from "./pairing";

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

describe("The tablet page's address", () => {
  it("is that of the hub one looks at, and a name only this device knows is told from others", () => {
    expect(tabletAddress("https://raati.example")).toBe("https://raati.example/kiosk/");
    expect(["localhost", "127.0.0.1", "[::1]"].every(isLoopback)).toBe(true);
    expect(["raati.example", "10.0.0.12"].some(isLoopback)).toBe(false);
  });
});
