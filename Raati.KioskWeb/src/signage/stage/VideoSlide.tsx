import { useEffect, useState } from "preact/hooks";
import { useSitting, useTablet, useWords } from "../../view/hooks";
import { spoken } from "../../words";
import { isPicture } from "../slides";
import { groundOf } from "./ground";
import { OverPicture } from "./OverPicture";
import { Picture } from "./Picture";
import type { StageSlideProps } from "./StageSlide";
import { useFile } from "./usePicture";
import { useVideo } from "./useVideo";

/** A video over the whole glass. Until it plays, and when it can't, its poster; without one it is passed over. */
export const VideoSlide = ({ shown: { slide }, phase, lap, onReady, onOver }: StageSlideProps) => {
  const { signage } = useTablet();
  const switches = useSitting((sitting) => sitting.switches);
  const { tongue } = useWords();
  const [failed, setFailed] = useState(false);
  const [framed, setFramed] = useState(false);
  const { text, lang } = spoken(slide.description ?? {}, tongue);
  const poster = isPicture(slide.poster) && signage.value?.has(slide.poster.sha256) ? slide.poster : undefined;
  const { box, moves } = useVideo({
    url: useFile(slide.media),
    shown: phase === "shown" && !failed,
    paused: switches.paused,
    lap,
    onFrame: () => setFramed(true),
    onEnded: onOver,
    onFailed: () => {
      setFailed(true);
      if (slide.media) signage.value?.suspect(slide.media);
      if (!poster) onOver();
    },
  });
  // Until it moves its poster is seen: then its own first frame is no sign that there is something to see.
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, whoever listens
  useEffect(() => {
    if (framed && !poster) onReady();
  }, [framed, !poster]);
  return (
    <main class={`full ${groundOf(slide.color)}`}>
      {poster && <Picture media={poster} fit={slide.fit} alt="" lang={lang} onReady={onReady} />}
      <div
        class={`film ${slide.fit === "cover" ? "cover" : "contain"} ${failed && poster ? "failed" : ""} ${moves || !poster ? "on" : ""}`}
        ref={box}
      />
      <OverPicture said={text} lang={lang} />
    </main>
  );
};
