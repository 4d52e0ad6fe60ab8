import { expect, test } from "vitest";
import { percents } from "./percent";

test("a share has a space before its sign in Finnish, and none in English", () => {
  expect(percents("fi")(0.53)).toBe("53\u00a0%");
  expect(percents("en")(0.53)).toBe("53%");
  expect(percents("fi", { most: 1 })(0.5)).toBe("50\u00a0%");
  expect(percents("en", { least: 1, most: 1 })(0.5)).toBe("50.0%");
});
