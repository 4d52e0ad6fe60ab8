import { describe, expect, it } from "vitest";
import { fi } from "../i18n/fi";
import { changeSlide, moveSlide, newPlaylist, type PlaylistDraft, validate as validatePlaylist } from "../signage/playlists/draft";
import { newSlide } from "../signage/playlists/slides";
import { fromTemplate, type TakeoverDraft, validate as validateTakeover } from "../takeovers/draft";
import { standing } from "./standing";

const playlist: PlaylistDraft = { ...newPlaylist(), slides: [newSlide("image", "a"), newSlide("image", "b")] };
const ofPlaylist = (draft: PlaylistDraft) => validatePlaylist(draft, fi);
const byRules = (draft: PlaylistDraft) =>
  standing({ errors: ofPlaylist(playlist), draft: playlist, by: "rules" }, draft, ofPlaylist(draft));

describe("An error that an attempt showed", () => {
  it("stands while nothing is mended", () => {
    expect(byRules(playlist)).toEqual(ofPlaylist(playlist));
    expect(Object.keys(byRules(playlist))).toEqual(["name", "slides.0.mediaSha256", "slides.1.mediaSha256"]);
  });

  it("goes when a picture is chosen, and only it", () => {
    const chosen = { ...playlist, slides: changeSlide(playlist.slides, { ...newSlide("image", "a"), media: "abc" }) };
    expect(Object.keys(byRules(chosen))).toEqual(["name", "slides.1.mediaSha256"]);
  });

  it("goes with its slide to another place", () => {
    const mended = changeSlide(playlist.slides, { ...newSlide("image", "a"), media: "abc" });
    expect(Object.keys(byRules({ ...playlist, name: "Syksy", slides: moveSlide(mended, 1, 0) }))).toEqual(["slides.0.mediaSha256"]);
  });

  it("brings none that was not shown: a slide that was just added isn't red", () => {
    const more = { ...playlist, name: "Syksy", slides: [newSlide("video", "new"), ...playlist.slides] };
    expect(Object.keys(byRules(more))).toEqual(["slides.1.mediaSha256", "slides.2.mediaSha256"]);
  });

  it("says what is wrong now, and goes when the last bracket of an urgent message is filled in", () => {
    const find = (draft: TakeoverDraft) => validateTakeover(draft, "Europe/Helsinki", 0, fi);
    const recall = fromTemplate("recall");
    const shown = { errors: find(recall), draft: recall, by: "rules" } as const;
    const stand = (draft: TakeoverDraft) => standing(shown, draft, find(draft));
    expect(stand(recall)["title.fi"]).toBe(fi.takeovers.gap("[tuote]"));
    expect(stand({ ...recall, title: { ...recall.title, fi: "Älä syö [erä]" } })["title.fi"]).toBe(fi.takeovers.gap("[erä]"));
    expect(stand({ ...recall, title: { fi: "Älä syö" }, text: { fi: "Palauta" } })).toEqual({});
  });
});

describe("A refusal of the hub's", () => {
  const draft = { name: "A", title: { fi: "Hei", sv: "Hej" }, audience: { all: true }, slides: [{ id: "a" }] };
  const errors = {
    name: "taken",
    "title.fi": "too long",
    "audience.storeIds.0": "gone",
    "schedule.fromDate": "past",
    "slides.0.link": "no",
  };
  const stand = (now: typeof draft) => Object.keys(standing({ errors, draft, by: "hub" }, now, {}));

  it("stands until what it is about was touched", () => {
    expect(stand(draft)).toEqual(Object.keys(errors));
    expect(stand({ ...draft, title: { ...draft.title, sv: "Hejsan" } })).not.toContain("schedule.fromDate");
    expect(stand({ ...draft, title: { ...draft.title, sv: "Hejsan" } })).toContain("title.fi");
    expect(stand({ ...draft, title: { ...draft.title, fi: "Moi" } })).not.toContain("title.fi");
    expect(stand({ ...draft, name: "B" })).not.toContain("name");
    expect(stand({ ...draft, audience: { all: false } })).not.toContain("audience.storeIds.0");
    expect(stand({ ...draft, slides: [{ id: "a" }] })).not.toContain("slides.0.link");
  });
});
