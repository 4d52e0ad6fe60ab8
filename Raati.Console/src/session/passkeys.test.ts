import { describe, expect, it } from "vitest";
import { passkeyHindrance } from "./passkeys";

const at = (hostname: string, secure = true, supported = true) => passkeyHindrance({ hostname, secure, supported });

describe("Passkeys", () => {
  it("work at a name over https, and at localhost", () => {
    expect(at("raati.example")).toBeUndefined();
    expect(at("localhost")).toBeUndefined();
  });

  it("don't work without https, and that is said before anything else", () => {
    expect(at("raati.example", false, false)).toBe("insecure");
  });

  it("don't work at a bare address, which no passkey can belong to", () => {
    expect(at("192.0.2.7")).toBe("address");
    expect(at("[2001:db8::1]")).toBe("address");
  });

  it("don't work in a browser that has none", () => {
    expect(at("raati.example", true, false)).toBe("unsupported");
  });
});
