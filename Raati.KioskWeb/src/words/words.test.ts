import { expect, test } from "vitest";
import { spoken } from "./words";

test("the wanted language when it is there", () => {
  expect(spoken({ fi: "Leipä", sv: "Bröd" }, "sv")).toEqual({ text: "Bröd", lang: "sv" });
});

test("else the first of the poll's own order", () => {
  expect(spoken({ sv: "Bröd", en: "Bread" }, "fi", ["en", "sv"])).toEqual({ text: "Bread", lang: "en" });
});

test("else the first of fi, sv, en; a blank one does not count", () => {
  expect(spoken({ fi: " ", sv: "Bröd", en: "Bread" }, "fi")).toEqual({ text: "Bröd", lang: "sv" });
});

test("nothing is nothing, never a key", () => {
  expect(spoken({}, "fi").text).toBe("");
});
