import type { MediaRef } from "@raati/contracts";
import { useEffect, useRef, useState } from "preact/hooks";
import { useTablet } from "../../view/hooks";
import type { OpenFile } from "../signage";

/** The address of a file while the slide is there; given back when it goes. Undefined until it is open, and when it can't be opened. */
export const useFile = (media: MediaRef | undefined): string | undefined => {
  const { signage } = useTablet();
  const [url, setUrl] = useState<string | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file is what its hash says
  useEffect(() => {
    let file: OpenFile | undefined;
    let gone = false;
    if (media)
      void signage.value?.open(media).then(
        (opened) => {
          if (gone) return opened.close();
          file = opened;
          setUrl(opened.url);
        },
        () => undefined,
      );
    return () => {
      gone = true;
      file?.close();
    };
  }, [media?.sha256]);
  return url;
};

/** A picture that tells when it is decoded: shown before that, it would be blank for a moment. */
export const useDecoded = (url: string | undefined, onReady: (() => void) | undefined, onBroken: () => void) => {
  const picture = useRef<HTMLImageElement>(null);
  const told = useRef({ onReady, onBroken });
  told.current = { onReady, onBroken };
  useEffect(() => {
    let gone = false;
    if (url)
      void picture.current?.decode().then(
        () => gone || told.current.onReady?.(),
        () => gone || told.current.onBroken(),
      );
    return () => {
      gone = true;
    };
  }, [url]);
  return picture;
};
