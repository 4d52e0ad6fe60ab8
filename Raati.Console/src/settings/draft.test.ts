import { describe, expect, it } from "vitest";
import { fromSettings, isColor, toRequest, withFirst, withOffered } from "./draft";

describe("Settings in a form", () => {
  it("come out as they went in, without what is not chosen", () => {
    const view = {
      ...{ organizationName: "Havu", timeZone: "Europe/Helsinki", languages: ["sv" as const, "fi" as const], idleSeconds: 30 },
      publicationVersion: 0,
    };
    expect(toRequest(fromSettings(view))).toEqual({
      organizationName: "Havu",
      timeZone: "Europe/Helsinki",
      languages: ["sv", "fi"],
      idleSeconds: 30,
    });
    expect(toRequest({ ...fromSettings(view), accent: "#1D4E89" }).accent).toBe("#1d4e89");
  });

  it("keep one language at least, and one in front", () => {
    expect(withFirst(["fi", "sv"], "en")).toEqual(["en", "fi", "sv"]);
    expect(withOffered(["fi"], "fi", false)).toEqual(["fi"]);
    expect(withOffered(["fi", "sv"], "fi", false)).toEqual(["sv"]);
    expect(withOffered(["fi"], "en", true)).toEqual(["fi", "en"]);
  });

  it("know a colour that is written whole", () => {
    expect([isColor("#1d4e89"), isColor("#1D4E8"), isColor("1d4e89")]).toEqual([true, false, false]);
  });
});
