import { describe, expect, it } from "vitest";
import { fi } from "../i18n/fi";
import { textIn, written } from "../shared/localized";
import { templateNames } from "./choices";
import { atFields, colors, fromTakeover, fromTemplate, maxText, maxTitle, toDocument, toRequest, validate } from "./draft";
import { gapIn, templates } from "./templates";

const zone = "Europe/Helsinki";
const now = Date.UTC(2026, 10, 29, 12);
const evacuation = fromTemplate("evacuation");

describe("A template", () => {
  it.each(templateNames)("%s says it in every language within the tablet's limits", (name) => {
    for (const language of written) {
      const { title, text } = templates[name];
      expect(textIn(title, language)).not.toBe("");
      expect(textIn(title, language).length).toBeLessThanOrEqual(maxTitle);
      expect(textIn(text, language)).not.toBe("");
      expect(textIn(text, language).length).toBeLessThanOrEqual(maxText);
      // What must be filled in, must be in all languages.
      expect(gapIn(textIn(title, language)) === undefined).toBe(gapIn(textIn(title, "fi")) === undefined);
    }
    expect(colors).toContain(templates[name].color);
  });

  it("for an evacuation goes out as it is, and holds the tablet; the others don't", () => {
    expect(validate(evacuation, zone, now, fi)).toEqual({});
    expect(templateNames.filter((name) => templates[name].blocks)).toEqual(["evacuation"]);
  });
});

describe("A takeover", () => {
  it("is not given while a bracket stands in a text, and says which", () => {
    const errors = validate(fromTemplate("recall"), zone, now, fi);
    expect(errors["title.sv"]).toBe(fi.takeovers.gap("[produkt]"));
    expect(errors["text.fi"]).toBe(fi.takeovers.gap("[päiväys tai eränumero]"));
    expect(validate({ ...evacuation, text: { fi: "Kesken [jäi" } }, zone, now, fi)["text.fi"]).toBe(fi.takeovers.gap("[jäi"));
  });

  it("needs a title, somebody who gets it, and a time to come", () => {
    const audience = { ...evacuation.audience, all: false };
    const until = { date: "2026-11-29", clock: "13:59" };
    expect(validate({ ...evacuation, title: { fi: " " }, audience, until }, zone, now, fi)).toEqual({
      "title.fi": fi.bulletins.titleMissing,
      audience: fi.polls.errors.audience,
      untilMs: fi.polls.errors.past,
    });
  });

  it("is too long as what the hub would refuse", () => {
    expect(validate({ ...evacuation, title: { fi: "x".repeat(61) } }, zone, now, fi)["title.fi"]).toBe(fi.common.field.tooLong(60));
  });

  it("links to https and nothing else", () => {
    for (const link of ["http://havu.example", "havu.example", "javascript:alert(1)"])
      expect(validate({ ...evacuation, link }, zone, now, fi)).toEqual({ link: fi.takeovers.linkWrong });
    expect(validate({ ...evacuation, link: " https://havu.example/veto " }, zone, now, fi)).toEqual({});
  });

  it("comes back from the hub as it was sent, and stands without its end in its picture", () => {
    const draft = {
      ...fromTemplate("openingHours"),
      title: { fi: " Suljemme klo 18 " },
      until: { date: "2026-11-30", clock: "07:00" },
      link: " https://havu.example ",
      image: "a".repeat(64),
      imageDescription: { fi: " Purkki ", sv: " " },
    };
    const content = toRequest(draft, zone);
    expect(content).toMatchObject({
      kind: "openingHours",
      color: "blue",
      title: { fi: "Suljemme klo 18" },
      link: "https://havu.example",
      imageSha256: "a".repeat(64),
      imageDescription: { fi: "Purkki" },
    });
    expect(toRequest(fromTakeover({ content }, zone), zone)).toEqual(content);
    const image = { sha256: "a".repeat(64), type: "png" as const, bytes: 1, width: 1, height: 1 };
    expect(toDocument(draft, zone, now, image)).toEqual({
      ...content,
      ...{ audience: undefined, untilMs: undefined, imageSha256: undefined, givenAtMs: now, image },
    });
  });

  it("without a picture says nothing of one", () => {
    const draft = { ...evacuation, imageDescription: { fi: "Purkki" } };
    expect(Object.keys(toRequest(draft, zone)).filter((key) => key.startsWith("image"))).toEqual([]);
  });

  it("shows the hub's refusals at the fields that stand there", () => {
    expect(atFields({ title: "a", "text.sv": "b", "audience.stores": "c", link: "d" })).toEqual({
      ...{ "title.fi": "a", "text.sv": "b", audience: "c", link: "d" },
    });
  });
});
