import { describe, expect, it } from "vitest";
import type { LocalizedText } from "../api/types";
import { en } from "../i18n/en";
import { checkBulletin, checkQuestions, readingSeconds } from "./checks";

const words = en.preview.checks;
const ask = (text: LocalizedText, ...options: LocalizedText[]) => [{ text, options: options.map((option) => ({ text: option })) }];
const said = (text: LocalizedText, ...options: LocalizedText[]) =>
  checkQuestions(ask(text, ...options), ["fi", "sv", "en"], en).map((remark) => remark.text);

describe("A question", () => {
  it("that is short, asks, and is translated has nothing to remark", () => {
    expect(
      said(
        { fi: "Minkä leivän haluat paistopisteelle?", sv: "Vilket bröd vill du ha?", en: "Which bread would you like?" },
        { fi: "Ruis", sv: "Råg", en: "Rye" },
      ),
    ).toEqual([]);
    expect(said({ fi: "Löysitkö kaiken?", sv: "Hittade du allt?", en: "Did you find everything?" })).toEqual([
      words.notAQuestion("Svenska"),
    ]);
  });

  it("counts what is not translated, and names a language it lacks", () => {
    expect(said({ fi: "Maistuuko?", en: "Is it good?" }, { fi: "Kyllä", en: "Yes" }, { fi: "Ei", en: "No" })).toEqual([
      words.untranslated("Svenska", 3),
    ]);
    expect(checkQuestions(ask({ fi: "Maistuuko?" }), ["fi"], en).map(({ text }) => text)).toEqual([
      words.noLanguage("Svenska"),
      words.noLanguage("English"),
    ]);
  });

  it("that leads, denies, doubles, shouts or doesn't ask is remarked on", () => {
    const finnish = (text: string) => checkQuestions(ask({ fi: text }), ["fi"], en).map((remark) => remark.text);
    expect(finnish("Eikö leipä ole hyvää?")).toContain(words.leading("Suomi", "Eikö"));
    expect(finnish("Miksi et osta leipää?")).toContain(words.negative("Suomi", "et"));
    expect(finnish("Onko leipä ja maito tuoretta?")).toContain(words.double("Suomi", "ja"));
    expect(finnish("Haluatko leipää")).toContain(words.noQuestionMark("Suomi"));
    expect(finnish("Leipä?")).toContain(words.notAQuestion("Suomi"));
    expect(finnish("ONKO LEIPÄ HYVÄÄ?")).toContain(words.loud("Suomi"));
    expect(finnish("Onko meijän leipä hyvää?")).not.toContain(words.negative("Suomi", "ei"));
  });

  it("that is long, or has long or many options, is set smaller on the tablet", () => {
    const long = `Onko ${"pitkä ".repeat(14)}kysymys?`;
    const options = Array.from({ length: 7 }, (_, n) => ({ fi: n === 0 ? "Vaihtoehto, joka ei mahdu riville" : `${n}` }));
    const remarks = checkQuestions(ask({ fi: long }, ...options), ["fi"], en).map((remark) => remark.text);
    expect(remarks).toContain(words.longQuestion("Suomi", long.length));
    expect(remarks).toContain(words.wordy("Suomi", 16));
    expect(remarks).toContain(words.longOption("Suomi", "Vaihtoehto, joka ei mahdu riville"));
    expect(remarks).toContain(words.many(7));
  });

  it("takes a third of a second a word", () => {
    expect(readingSeconds(["Minkä leivän haluat?", "Ruis", "Kaura", "Limppu"])).toBe(2);
    expect(readingSeconds([])).toBe(1);
  });
});

describe("A bulletin", () => {
  it("is checked for what lacks a translation, and for what can't be read in its time", () => {
    expect(checkBulletin({ fi: "Joulu", en: "Christmas" }, { fi: "Auki" }, en).map(({ text }) => text)).toEqual([
      words.titleMissing("Svenska"),
      words.textMissing("Svenska"),
      words.textMissing("English"),
    ]);
    const long = "sana ".repeat(31).trim();
    expect(checkBulletin({ fi: "A", sv: "A", en: "A" }, { fi: long, sv: "a", en: "a" }, en).map(({ text }) => text)).toEqual([
      words.longText("Suomi", 32),
    ]);
  });
});
