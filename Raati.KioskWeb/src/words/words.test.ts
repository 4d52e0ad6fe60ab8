import { expect, test } from "vitest";
import { ageOf, dayOf, momentOf, spoken, wordsIn } from ".";

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

test("the day a poll ends: one that closes at midnight ends the day before", () => {
  const midnight = Date.UTC(2026, 10, 29, 22);
  expect(dayOf(midnight, "Europe/Helsinki", "fi")).toEqual({ weekday: 0, name: "sunnuntai", date: "29.11." });
  expect(wordsIn("fi").pollUntil(dayOf(midnight, "Europe/Helsinki", "fi"))).toContain("auki sunnuntaihin 29.11. asti");
  expect(wordsIn("sv").pollUntil(dayOf(midnight, "Europe/Helsinki", "sv"))).toContain("öppen till söndag 29.11");
  expect(dayOf(midnight + 3_600_000, "Europe/Helsinki", "fi")).toMatchObject({ weekday: 1, date: "30.11." });
});

test("when a takeover was given, in full and in the store's zone", () => {
  const given = Date.UTC(2026, 10, 27, 12, 32);
  const said = (tongue: "fi" | "sv" | "en") => wordsIn(tongue).givenAt(momentOf(given, "Europe/Helsinki", tongue));
  expect(said("fi")).toBe("Annettu perjantaina 27.11.2026 klo\u00a014.32.");
  expect(said("sv")).toBe("Utfärdat fredag 27.11.2026 kl.\u00a014.32.");
  expect(said("en")).toBe("Issued on Friday 27 November 2026 at\u00a014:32.");
});

test("an age is said from two minutes on, in one unit", () => {
  expect(ageOf(0, 119_000)).toBeUndefined();
  expect(ageOf(0, 25 * 60_000)).toEqual({ count: 25, unit: "minutes" });
  expect(ageOf(0, 47 * 3_600_000)).toEqual({ count: 47, unit: "hours" });
  expect(ageOf(0, 3 * 86_400_000)).toEqual({ count: 3, unit: "days" });
});

test("every language has the same words, and none is blank", () => {
  const shape = (value: unknown): unknown =>
    typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .map(([key, inner]) => [key, shape(inner)])
            .sort(),
        )
      : typeof value === "string"
        ? value.trim() !== ""
        : typeof value;
  expect(shape(wordsIn("sv"))).toEqual(shape(wordsIn("fi")));
  expect(shape(wordsIn("en"))).toEqual(shape(wordsIn("fi")));
});
