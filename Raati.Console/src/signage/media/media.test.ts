import type { MediaView } from "@raati/contracts";
import { describe, expect, it } from "vitest";
import { findMedia, isNoMedia, limitOver, nameOf, posterToRemove, writeBytes, writeLength } from "./media";
import { changed, type Upload, withoutDone } from "./uploads";

const file = (sha256: string, name: string, more: Partial<MediaView> = {}): MediaView => ({
  file: { sha256, type: "jpeg", bytes: 1, width: 1, height: 1 },
  ...{ name, addedAtMs: 0, addedBy: "", uses: [] },
  ...more,
});
const poster = file("p", "Kahvit, kansikuva", { uses: [{ by: "video", name: "Kahvit" }] });
const video = file("v", "Kahvit", { file: { sha256: "v", type: "mp4", bytes: 1, width: 1, height: 1 }, poster: poster.file });
const picture = file("i", "Joulun kahvitarjous");

describe("The library", () => {
  it("is searched by every word of a name, and by kind", () => {
    const all = [video, picture];
    expect(findMedia(all, "KAHVI joulu")).toEqual([picture]);
    expect(findMedia(all, "", "video")).toEqual([video]);
    expect(findMedia(all)).toEqual(all);
  });

  it("doesn't list posters beside their videos", () => {
    expect(findMedia([poster, video])).toEqual([video]);
    const used = { ...poster, uses: [...poster.uses, { by: "playlist" as const, name: "Lista" }] };
    expect(findMedia([used])).toEqual([used]);
  });

  it("loses a poster with its video, when nothing else uses it", () => {
    expect(posterToRemove(video, [poster, video])).toBe("p");
    expect(posterToRemove(video, [{ ...poster, uses: [...poster.uses, { by: "video", name: "Toinen" }] }, video])).toBeUndefined();
    expect(posterToRemove(picture, [picture])).toBeUndefined();
  });

  it("names files without their endings, and writes sizes and lengths", () => {
    expect(nameOf("Joulu 2026.v2.jpg")).toBe("Joulu 2026.v2");
    expect(nameOf(".jpg")).toBe("");
    expect(writeBytes(2_345_000, "fi")).toBe("2,3 MB");
    expect(writeBytes(5_000_000_000, "en")).toBe("5 GB");
    expect(writeBytes(1, "en")).toBe("1 kB");
    expect(writeLength(65_400)).toBe("1:05");
  });
});

describe("Uploads", () => {
  it("are stopped at the limit of their kind before they are sent", () => {
    const limits = { maxImageBytes: 10, maxVideoBytes: 20 };
    const of = (type: string, bytes: number) => limitOver(new Blob(["x".repeat(bytes)], { type }), limits);
    expect([of("image/jpeg", 10), of("image/jpeg", 11), of("video/mp4", 11), of("video/mp4", 21)]).toEqual([undefined, 10, undefined, 20]);
    expect(limitOver(new Blob(["x"]), undefined)).toBeUndefined();
  });

  it("of a file that the browser knows to be neither picture nor video are refused at once; the hub looks into the rest", () => {
    const refused = ["text/plain", "application/pdf", "image/gif", "image/svg+xml"];
    expect(refused.every((type) => isNoMedia({ type }))).toBe(true);
    const sent = ["", "image/jpeg", "image/heic", "video/mp4", "video/x-m4v", "video/webm"];
    expect(sent.some((type) => isNoMedia({ type }))).toBe(false);
  });

  const upload = (id: number, step: Upload["step"]): Upload => ({ id, name: `${id}`, step, share: 0 });

  it("keep their lines until all have come to an end; then only what went otherwise stays", () => {
    expect(withoutDone([upload(1, "done"), upload(2, "sending")])).toHaveLength(2);
    expect(withoutDone([upload(1, "done"), upload(2, "failed"), upload(3, "known")]).map(({ id }) => id)).toEqual([2, 3]);
  });

  it("don't bring back a line that was taken away", () => {
    expect(changed([upload(1, "sending")], 2, { share: 1 })).toEqual([upload(1, "sending")]);
  });
});
