import type { CampaignDocument, MediaRef, MediaView, ResultFrame } from "@raati/contracts";
import { describe, expect, it } from "vitest";
import type { PollView } from "../../api/types";
import { fi } from "../../i18n/fi";
import { mostPreviewBytes } from "../../preview/useFiles";
import { noteOn, previewSlide } from "./preview";
import { newSlide, type SlideDraft } from "./slides";

const file = (sha256: string, type: MediaRef["type"], bytes = 1): MediaRef => ({ sha256, type, bytes, width: 16, height: 9 });
const item = (ref: MediaRef, poster?: MediaRef): MediaView => ({
  ...{ file: ref, name: ref.sha256, addedAtMs: 0, addedBy: "", uses: [] },
  ...(poster ? { poster } : {}),
});
const library = new Map(
  [
    item(file("i", "jpeg")),
    item(file("v", "mp4"), file("p", "jpeg")),
    item(file("big", "mp4", mostPreviewBytes + 1), file("p", "jpeg")),
  ].map((one) => [one.file.sha256, one]),
);
const poll = (state: PollView["state"], more: Partial<PollView["content"]> = {}): PollView =>
  ({
    ...{ id: "poll", state, publicationVersion: 1, answers: 0, discarded: 0 },
    content: { name: "Leipä", languages: ["fi"], questions: [], audience: { all: true }, ...more },
  }) as unknown as PollView;
const frame = { pollId: "poll", answers: 40 } as ResultFrame;

const slideOf = (draft: SlideDraft, view?: PollView) => {
  const shown = previewSlide(draft, library, view, undefined, fi);
  const [slide] = (shown.publication.document as CampaignDocument).slides;
  if (!slide) throw new Error("no slide");
  return { shown, slide };
};

describe("The preview of a slide", () => {
  it("brings the files that are seen of it, and no others", () => {
    const { shown, slide } = slideOf({ ...newSlide("video"), media: "v" });
    expect([slide.kind, slide.media?.sha256, slide.poster?.sha256]).toEqual(["video", "v", "p"]);
    expect(shown.media.map(({ sha256 }) => sha256)).toEqual(["v", "p"]);
    expect(slideOf({ ...newSlide("qr"), media: "i" }).shown.media).toEqual([]);
  });

  it("shows the poster of a video that is too heavy, and says so", () => {
    const big = { ...newSlide("video"), media: "big" };
    expect(slideOf(big).slide).toMatchObject({ kind: "image", media: { sha256: "p" } });
    expect(slideOf(big).shown.media.map(({ sha256 }) => sha256)).toEqual(["p"]);
    expect(noteOn(big, library, undefined, undefined)).toBe("heavyVideo");
    expect(noteOn({ ...big, media: "v" }, library, undefined, undefined)).toBeUndefined();
  });

  it("has a word for what isn't chosen or written yet", () => {
    expect(slideOf(newSlide("image")).slide).toMatchObject({ kind: "bulletin", title: { fi: fi.playlists.errors.media.image } });
    expect(slideOf(newSlide("poll")).slide).toMatchObject({ kind: "bulletin", title: { fi: fi.playlists.errors.poll } });
    expect(slideOf(newSlide("outcome")).slide).toMatchObject({
      title: { fi: fi.playlists.editor.said },
      text: { fi: fi.playlists.editor.done },
    });
    expect(slideOf({ ...newSlide("qr"), title: { sv: "Läs mer" }, link: "havu" }).slide).toMatchObject({ title: { sv: "Läs mer" } });
    expect(slideOf({ ...newSlide("qr"), link: "havu" }).slide.link).toMatch(/^https:/);
  });

  it("shows a poll open, and a result as its poll stands", () => {
    const closes = (draft: SlideDraft, view: PollView) =>
      (slideOf(draft, view).shown.beside[0]?.document as { closesAtMs?: number }).closesAtMs;
    const [asks, tells] = [
      { ...newSlide("poll"), pollId: "poll" },
      { ...newSlide("pollResult"), pollId: "poll" },
    ];
    expect([closes(asks, poll("closed")), closes(tells, poll("closed")), closes(tells, poll("open"))]).toEqual([undefined, 1, undefined]);
    expect(slideOf(tells, poll("open")).shown.beside[0]?.id).toBe("poll");
  });

  it("says when the tablets would pass it over", () => {
    const [asks, tells] = [newSlide("poll"), newSlide("pollResult")];
    expect([noteOn(asks, library, poll("open"), undefined), noteOn(asks, library, poll("scheduled"), undefined)]).toEqual([
      undefined,
      "notOpen",
    ]);
    expect(noteOn(tells, library, poll("open"), undefined)).toBeUndefined();
    expect(noteOn(tells, library, poll("certified"), frame)).toBeUndefined();
    expect(noteOn(tells, library, poll("certified"), undefined)).toBe("noResult");
    expect(noteOn(tells, library, poll("certified", { visibility: "never" }), frame)).toBe("noResult");
  });
});
