import { describe, expect, it } from "vitest";
import { differs } from "./differs";

describe("A change", () => {
  it("is one until it is put back", () => {
    const saved = { name: "Joulu", slides: [{ id: 1, title: undefined }] };
    expect(differs(saved, saved)).toBe(false);
    expect(differs({ ...saved, name: "Talvi" }, saved)).toBe(true);
    expect(differs({ name: "Joulu", slides: [{ id: 1 }] }, saved)).toBe(false);
    expect(differs({ name: "Joulu", slides: [] }, saved)).toBe(true);
  });
});
