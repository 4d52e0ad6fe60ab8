import type { MediaRef, SlideFit } from "@raati/contracts";
import { useTablet } from "../../view/hooks";
import { useDecoded, useFile } from "./usePicture";

interface PictureProps {
  media: MediaRef;
  fit: SlideFit;
  /** What a screen reader says; empty: decoration. */
  alt: string;
  lang: string;
  onReady?: (() => void) | undefined;
}

export const Picture = ({ media, fit, alt, lang, onReady }: PictureProps) => {
  const { signage } = useTablet();
  const url = useFile(media);
  const picture = useDecoded(url, onReady, () => signage.value?.suspect(media));
  return (
    <img
      ref={picture}
      class={`picture ${fit === "cover" ? "cover" : "contain"}`}
      src={url}
      alt={alt}
      lang={lang}
      width={media.width}
      height={media.height}
      decoding="sync"
      draggable={false}
    />
  );
};
