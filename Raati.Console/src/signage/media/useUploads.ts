import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useSpeech } from "../../i18n/i18n";
import { actWords } from "../../shared/problemWords";
import { mediaApi } from "../api";
import { mediaQuery } from "../queries";
import { isNoMedia, limitOver, nameOf, usable, writeBytes } from "./media";
import { makePoster, preparePicture } from "./prepare";
import { sendMedia } from "./send";
import { changed, isOnItsWay, type Upload, withoutDone } from "./uploads";

/** Files on their way into the library, one after the other: the line is no faster for two. */
export function useUploads() {
  const { t, language } = useSpeech();
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const next = useRef(1);
  const line = useRef(Promise.resolve());
  const busy = uploads.some(isOnItsWay);

  useEffect(() => {
    if (!busy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [busy]);

  const bring = async (id: number, file: File, name: string) => {
    const tell = (change: Partial<Omit<Upload, "id">>) => setUploads((before) => changed(before, id, change));
    if (isNoMedia(file)) {
      tell({ step: "failed", error: t.faults.mediaKind({ atLeast: 0, atMost: 0, choices: usable }) });
      return;
    }
    try {
      tell({ step: "preparing" });
      const bytes = await preparePicture(file);
      const library = queries.getQueryData(mediaQuery.queryKey);
      const limit = limitOver(bytes, library);
      if (limit !== undefined) {
        tell({ step: "failed", error: t.media.uploads.tooLarge(writeBytes(limit, language)) });
        return;
      }
      tell({ step: "sending" });
      const view = await sendMedia(bytes, name, (share) => tell({ share }));
      if (file.type.startsWith("video/") && !view.poster) await addPoster(file, view.file.sha256, view.name, t.media.posterOf(view.name));
      tell({ step: library?.items.some((item) => item.file.sha256 === view.file.sha256) ? "known" : "done", share: 1 });
      await queries.invalidateQueries({ queryKey: ["media"] });
    } catch (error) {
      tell({ step: "failed", error: actWords(error, t) });
    }
  };
  const add = (files: readonly File[]) => {
    const added = files.map((file) => ({ id: next.current++, file }));
    setUploads((before) => [
      ...withoutDone(before),
      ...added.map(({ id, file }): Upload => ({ id, name: file.name, step: "waiting", share: 0 })),
    ]);
    for (const { id, file } of added) line.current = line.current.then(() => bring(id, file, nameOf(file.name) || t.media.untitled));
    void line.current.then(() => setUploads(withoutDone));
  };
  const dismiss = (id: number) => setUploads((before) => before.filter((upload) => upload.id !== id));
  return { uploads, add, dismiss };
}

/** A video without a poster is still a video: what fails here is not said. */
async function addPoster(file: File, sha256: string, name: string, posterName: string): Promise<void> {
  const poster = await makePoster(file);
  if (!poster) return;
  try {
    const { file: picture } = await sendMedia(poster, posterName, () => {});
    await mediaApi.change(sha256, { name, posterSha256: picture.sha256 });
  } catch {
    // The tile shows the video's first frame instead.
  }
}
