import { useWords } from "../../view/hooks";
import { spoken } from "../../words";
import { groundOf } from "./ground";
import { OverPicture } from "./OverPicture";
import { Picture } from "./Picture";
import type { StageSlideProps } from "./StageSlide";

/** A picture over the whole glass. */
export const PictureSlide = ({ shown: { slide }, onReady }: StageSlideProps) => {
  const { tongue } = useWords();
  const { text, lang } = spoken(slide.description ?? {}, tongue);
  if (!slide.media) return null;
  return (
    <main class={`full ${groundOf(slide.color)}`}>
      <Picture media={slide.media} fit={slide.fit} alt={text} lang={lang} onReady={onReady} />
      <OverPicture said={text} lang={lang} />
    </main>
  );
};
