import { describe, expect, it } from "vitest";
import { cleanCode, codeFromLink, isOnlyHere, tabletAddress } from "./pairing";

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
  it("is what the hub says, else that of the hub one looks at", () => {
    expect(tabletAddress("https://raati.example/kiosk/", "http://localhost:5080")).toBe("https://raati.example/kiosk/");
    expect(tabletAddress(undefined, "https://raati.example")).toBe("https://raati.example/kiosk/");
  });

  it("is told from one by a name that only this device knows", () => {
    const at = (host: string) => isOnlyHere(`http://${host}:5080/kiosk/`);
    expect(["localhost", "127.0.0.1", "[::1]"].every(at)).toBe(true);
    expect(["raati.example", "10.0.0.12"].some(at)).toBe(false);
  });
});
