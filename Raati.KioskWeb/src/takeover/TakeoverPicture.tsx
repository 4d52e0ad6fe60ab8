import type { MediaRef } from "@raati/contracts";
import { useEffect, useState } from "preact/hooks";
import { useCell } from "../platform/cell";
import type { Takeover } from "../program/documents";
import { stage } from "../signage/lazy";
import { useTablet, useWords } from "../view/hooks";
import { spoken } from "../words";

const LookEveryMs = 250;

/** The file is on this tablet, whole. Until it is that is asked now and then. */
const useIsHere = (media: MediaRef | undefined): boolean => {
  const signage = useCell(useTablet().signage);
  const sha256 = media?.sha256;
  const [here, setHere] = useState(false);
  useEffect(() => {
    if (!signage || !sha256 || here) return;
    const look = () => setHere(signage.has(sha256));
    look();
    const timer = setInterval(look, LookEveryMs);
    return () => clearInterval(timer);
  }, [signage, sha256, here]);
  return here;
};

interface TakeoverPictureProps {
  takeover: Takeover;
  /** There is room for it, and it can be seen in the next frame. */
  shown: boolean;
  onReady(): void;
}

/** The picture beside an urgent message. The words never wait for it: until all of it can be seen there is nothing of it. */
export const TakeoverPicture = ({ takeover: { image, imageDescription }, shown, onReady }: TakeoverPictureProps) => {
  const parts = useCell(stage);
  const { tongue } = useWords();
  if (!useIsHere(image) || !parts || !image) return null;
  const { text, lang } = spoken(imageDescription ?? {}, tongue);
  return (
    <div class="sight" hidden={!shown} style={{ "--ratio": image.width / image.height }}>
      <parts.Picture media={image} fit="contain" alt={text} lang={lang} onReady={onReady} />
    </div>
  );
};
