import type { CampaignDocument, Publication, SlideDocument } from "@raati/contracts";
import { describe, expect, it, vi } from "vitest";
import { slidesOf } from "../idle/playlist";
import type { PreviewMessage } from "./message";
import { PreviewTablet } from "./previewTablet";

const poll = (text: string): Publication => ({
  id: "0190a000-0000-7000-8000-000000000001",
  version: 1,
  kind: "poll",
  document: {
    name: text,
    languages: ["fi"],
    questions: [
      {
        id: 1,
        kind: "singleChoice",
        text: { fi: text },
        order: "nominal",
        options: [
          { id: 1, text: { fi: "Reikäleipä" } },
          { id: 2, text: { fi: "Limppu" } },
        ],
      },
    ],
    opensAtMs: 0,
    visibility: "afterVote",
  },
});

const slides = (...slides: SlideDocument[]): Publication => ({
  id: "0190a000-0000-7000-8000-000000000002",
  version: 1,
  kind: "campaign",
  document: { name: "Syksy", priority: "normal", transition: "fade", always: true, slides } satisfies CampaignDocument,
});

const picture = (sha256: string): SlideDocument => ({
  ...{ id: sha256, kind: "image", durationMs: 5_000, fit: "contain", color: "accent" },
  media: { sha256, type: "jpeg", bytes: 1, width: 1, height: 1 },
});

const message = (publications: Publication[], more: Partial<PreviewMessage> = {}): PreviewMessage => ({
  kind: "raati.preview",
  publications,
  files: [],
  frames: [],
  language: "sv",
  organizationName: "Havu",
  storeName: "Havu Harjula",
  ...more,
});

/** What the glass of a preview would turn through. */
const onGlass = ({ program, signage, frames }: PreviewTablet) => {
  const player = signage.value;
  if (!player) throw new Error("a preview without signage");
  const hasSplit = (pollId: string) => frames.splits.value.has(pollId);
  return slidesOf(program.showing.value, 1, { ...player, hasSplit }).map(({ kind }) => kind);
};

const shown = (tablet: PreviewTablet) =>
  tablet.program.showing.value.map((document) => (document.kind === "poll" ? document.poll.questions[0]?.text.fi : document.kind));

describe("The preview", () => {
  it("shows what the console said last, in its language, and drops what is no longer said", async () => {
    const tablet = new PreviewTablet();
    await tablet.show(message([poll("Minkä leivän?")]));
    await tablet.show(message([poll("Minkä leivän haluat?")]));
    expect(shown(tablet)).toEqual(["Minkä leivän haluat?"]);
    expect(tablet.session.sitting.value.language).toBe("sv");
    await tablet.show(message([]));
    expect(shown(tablet)).toEqual([]);
  });

  it("shows files that the console gave, and those alone", async () => {
    const tablet = new PreviewTablet();
    const bytes = new Blob(["x"]);
    await tablet.show(message([slides(picture("a"), picture("b"))], { files: [{ sha256: "a", bytes }] }));
    expect(onGlass(tablet)).toEqual(["campaign"]);
    const [file, other] = [picture("a").media, picture("b").media];
    if (!file || !other) throw new Error("no file");
    const opened = await tablet.signage.value?.open(file);
    expect(opened?.url).toMatch(/^blob:/);
    opened?.close();
    await expect(tablet.signage.value?.open(other)).rejects.toThrow();
  });

  it("gives turns to one thing alone, where that is asked for", async () => {
    const tablet = new PreviewTablet();
    const result: SlideDocument = { ...picture("r"), kind: "pollResult", media: undefined, pollId: poll("").id };
    const both = [poll("Minkä leivän?"), slides(result)];
    await tablet.show(message(both));
    expect(onGlass(tablet)).toEqual(["poll", "campaign"]);
    await tablet.show(message(both, { alone: slides().id }));
    expect(onGlass(tablet)).toEqual(["campaign"]);
  });

  it("lets a vote go through the screens, and nothing of it leaves", async () => {
    vi.stubGlobal("requestAnimationFrame", (frame: () => void) => setTimeout(frame));
    const sent = vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("nothing may be asked"));
    const tablet = new PreviewTablet();
    await tablet.show(message([poll("Minkä leivän?")]));
    const document = tablet.program.showing.value[0];
    if (document?.kind !== "poll") throw new Error("no poll");
    tablet.session.vote(document.poll, 0, 1, 900);
    await vi.waitFor(() => expect(tablet.session.sitting.value.screen.kind).toBe("results"));
    await tablet.show(message([poll("Minkä leivän?")]));
    expect(tablet.session.sitting.value.screen.kind).toBe("idle");
    expect(sent).not.toHaveBeenCalled();
    expect(tablet.link.online()).toBeUndefined();
  });
});
