import type { Publication } from "@raati/contracts";
import { describe, expect, it, vi } from "vitest";
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

const message = (publications: Publication[]) => ({
  kind: "raati.preview" as const,
  publications,
  language: "sv" as const,
  organizationName: "Havu",
  storeName: "Havu Harjula",
});

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
