import { describe, expect, it } from "vitest";
import { type ChosenList, fixOf, toRequest, withColumn, withFix } from "./list";

const list: ChosenList = { name: "a.csv", content: "QQ==", columns: undefined, fixes: {} };

describe("A list to import", () => {
  it("is asked with what was mended and what was named", () => {
    const mended = withColumn(withFix(list, 3, 1, "12"), ["name", "unknown"], 1, "memberCount");
    expect(toRequest(mended, "p")).toEqual({
      content: "QQ==",
      columns: ["name", "memberCount"],
      fixes: [{ line: 3, column: 1, value: "12" }],
      plan: "p",
    });
    expect(toRequest(list)).toEqual({ content: "QQ==", fixes: [] });
  });

  it("has each meaning in one column", () => {
    expect(withColumn(list, ["name", "area", "unknown"], 2, "name").columns).toEqual(["unknown", "area", "name"]);
    expect(withColumn(list, ["unknown", "unknown"], 1, "unknown").columns).toEqual(["unknown", "unknown"]);
  });

  it("remembers what a cell was mended to, also to nothing", () => {
    const fault = { line: 3, column: 1, code: "numberRange" as const, message: "" };
    expect(fixOf(withFix(list, 3, 1, ""), fault)).toBe("");
    expect(fixOf(list, fault)).toBeUndefined();
    expect(fixOf(withFix(list, 3, 1, "x"), { line: 3, code: "required", message: "" })).toBeUndefined();
  });
});
