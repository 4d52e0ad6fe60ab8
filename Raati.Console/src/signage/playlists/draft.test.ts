import type { MediaView } from "@raati/contracts";
import { describe, expect, it } from "vitest";
import { fi } from "../../i18n/fi";
import {
  duplicateSlide,
  errorsOfSlide,
  firstWrong,
  fromPlaylist,
  insertSlide,
  maxSlides,
  moveSlide,
  newPlaylist,
  type PlaylistDraft,
  removeSlide,
  toRequest,
  validate,
} from "./draft";
import { fieldsOf, kinds, newSlide, type SlideDraft, slideName, toSlide, totalMs } from "./slides";

const hash = "a".repeat(64);
/** Every field filled, as after trying one kind after the other. */
const filled = (kind: SlideDraft["kind"]): SlideDraft => ({
  ...newSlide(kind, `id-${kind}`),
  ...{ media: hash, description: { fi: "Kuva kahvista" }, title: { fi: " Kiitos ", sv: " " }, text: { fi: "Teksti" } },
  ...{ link: " https://raati.example/k ", pollId: "poll" },
});

describe("A slide as it is sent", () => {
  const sent = (kind: SlideDraft["kind"]) => Object.keys(toSlide(filled(kind))).sort();
  const always = ["color", "durationMs", "fit", "id", "kind"];

  it("has only what its kind holds", () => {
    expect(sent("image")).toEqual([...always, "description", "mediaSha256"].sort());
    expect(sent("video")).toEqual([...always, "description", "mediaSha256"].sort());
    expect(sent("bulletin")).toEqual([...always, "description", "mediaSha256", "text", "title"].sort());
    expect(sent("poll")).toEqual([...always, "pollId"].sort());
    expect(sent("pollResult")).toEqual([...always, "pollId"].sort());
    expect(sent("qr")).toEqual([...always, "link", "text", "title"].sort());
    expect(sent("outcome")).toEqual([...always, "pollId", "text", "title"].sort());
  });

  it("is trimmed, and counted in milliseconds", () => {
    const slide = toSlide({ ...filled("qr"), seconds: 7.5 });
    expect(slide).toMatchObject({ durationMs: 7_500, link: "https://raati.example/k", title: { fi: "Kiitos" } });
  });

  it("leaves out a description of a picture that isn't there", () => {
    expect(toSlide({ ...filled("bulletin"), media: undefined })).not.toHaveProperty("description");
  });

  it("comes back as it was sent", () => {
    const draft: PlaylistDraft = { name: "Joulu", transition: "push", slides: kinds.map(filled) };
    const content = toRequest(draft);
    expect(toRequest(fromPlaylist({ content }))).toEqual(content);
  });
});

describe("A playlist with faults", () => {
  const wrong = (slide: SlideDraft) => Object.keys(errorsOfSlide(validate({ ...newPlaylist(), name: "A", slides: [slide] }, fi), 0));

  it("has none when every slide has what its kind needs", () => {
    expect(validate({ name: "A", transition: "fade", slides: kinds.map(filled) }, fi)).toEqual({});
    expect(validate(newPlaylist(), fi)).toEqual({ name: fi.common.field.required });
  });

  it("names what a new slide of each kind lacks", () => {
    expect(Object.fromEntries(kinds.map((kind) => [kind, wrong(newSlide(kind))]))).toEqual({
      image: ["mediaSha256"],
      video: ["mediaSha256"],
      bulletin: ["title"],
      poll: ["pollId"],
      pollResult: ["pollId"],
      qr: ["title", "link"],
      outcome: ["title", "text"],
    });
  });

  it("refuses a time that is too short, too long or none", () => {
    for (const seconds of [2.9, 121, "", "abc"]) expect(wrong({ ...filled("image"), seconds })).toEqual(["durationMs"]);
    for (const seconds of [3, 120, "10"]) expect(wrong({ ...filled("image"), seconds })).toEqual([]);
  });

  it("refuses an address that a phone shouldn't follow", () => {
    const long = `https://a.example/${"ä".repeat(40)}`;
    for (const link of ["", "http://a.example", "javascript:alert(1)", "a.example", "https://", long]) {
      expect(wrong({ ...filled("qr"), link })).toEqual(["link"]);
    }
  });

  it("leads to the first slide that has one", () => {
    expect(firstWrong({ "slides.11.title": "x", "slides.2.link": "x", name: "x" })).toBe(2);
    expect(firstWrong({ name: "x" })).toBeUndefined();
  });
});

describe("The order of slides", () => {
  const slides = ["a", "b", "c"].map((id) => newSlide("image", id));
  const ids = (all: readonly SlideDraft[]) => all.map(({ id }) => id).join("");

  it("changes by one move, and never loses a slide", () => {
    expect(ids(moveSlide(slides, 0, 2))).toBe("bca");
    expect(ids(moveSlide(slides, 2, 0))).toBe("cab");
    for (const [from, to] of [
      [0, -1],
      [2, 3],
      [3, 0],
      [1, 1],
    ] as const)
      expect(moveSlide(slides, from, to)).toBe(slides);
  });

  it("holds a doubled slide after the first, under an id of its own", () => {
    const doubled = duplicateSlide([filled("qr"), ...slides], 0, "new");
    expect(ids(doubled)).toBe("id-qrnewabc");
    expect({ ...doubled[1], id: "id-qr" }).toEqual(doubled[0]);
  });

  it("takes a removed slide back to where it stood", () => {
    const without = removeSlide(slides, "b");
    expect(ids(without)).toBe("ac");
    expect(ids(insertSlide(without, 1, newSlide("image", "b")))).toBe("abc");
  });

  it("takes no more than fits", () => {
    const full = Array.from({ length: maxSlides }, (_, at) => newSlide("image", `${at}`));
    expect(insertSlide(full, 0, newSlide("qr"))).toBe(full);
    expect(duplicateSlide(full, 3)).toBe(full);
  });
});

describe("A slide in the list", () => {
  const clip: MediaView = {
    file: { sha256: hash, type: "mp4", bytes: 1, width: 1, height: 1, lengthMs: 20_000 },
    ...{ name: "Joulumainos", addedAtMs: 0, addedBy: "", uses: [] },
  };
  const media = new Map([[hash, clip]]);

  it("stands as long as it says, a video no longer than it plays", () => {
    expect(totalMs([toSlide(filled("video")), toSlide({ ...filled("qr"), seconds: 15 })], media)).toBe(35_000);
    expect(totalMs([toSlide({ ...filled("video"), seconds: 5 })], media)).toBe(5_000);
    expect(totalMs([toSlide({ ...filled("image"), seconds: "" })], media)).toBe(0);
  });

  it("goes by its words, its file or its poll", () => {
    const polls = new Map([["poll", "Onko pullaa tarpeeksi?"]]);
    expect(slideName(filled("video"), "fi", media, polls)).toBe("Joulumainos");
    expect(slideName(filled("pollResult"), "fi", media, polls)).toBe("Onko pullaa tarpeeksi?");
    expect(slideName(filled("outcome"), "en", media, polls)).toBe("Kiitos");
    expect(slideName(newSlide("image"), "fi", media, polls)).toBe("");
  });

  it("begins with a time that it may stand", () => {
    for (const kind of kinds) expect(fieldsOf[kind].seconds).toBeGreaterThanOrEqual(3);
  });
});
