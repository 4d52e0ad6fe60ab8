import { useElementSize } from "@mantine/hooks";
import { type PreviewMessage, PreviewQuery, PreviewReady } from "@raati/kiosk/preview";
import { useEffect, useRef } from "react";
import { useTexts } from "../i18n/i18n";
import styles from "./Preview.module.css";

export type Orientation = "landscape" | "portrait";

/** The tablet's glass in its own pixels, whatever size it is shown at. */
const glass: Readonly<Record<Orientation, { width: number; height: number }>> = {
  landscape: { width: 1280, height: 800 },
  portrait: { width: 800, height: 1280 },
};

const tallest = 440;
const bezel = 10;

/** The real tablet page in a frame. It has no origin of its own, so its words are known by the window they come from. */
export function TabletFrame({ message, orientation }: { message: PreviewMessage | undefined; orientation: Orientation }) {
  const { frame } = useTexts().preview;
  const { ref, width } = useElementSize();
  const page = useRef<HTMLIFrameElement>(null);
  const latest = useRef(message);
  latest.current = message;

  useEffect(() => {
    const tell = (event: MessageEvent<unknown>) => {
      if (event.data === PreviewReady && event.source === page.current?.contentWindow) say(page.current, latest.current);
    };
    window.addEventListener("message", tell);
    return () => window.removeEventListener("message", tell);
  }, []);
  useEffect(() => say(page.current, message), [message]);

  const size = glass[orientation];
  const scale = Math.min((width - 2 * bezel) / size.width, tallest / size.height);
  return (
    <div ref={ref} className={styles.stand}>
      <div
        className={styles.bezel}
        style={{ width: size.width * scale + 2 * bezel, height: size.height * scale + 2 * bezel }}
        hidden={width === 0}
      >
        <iframe
          ref={page}
          title={frame}
          src={`/kiosk/?${PreviewQuery}`}
          sandbox="allow-scripts"
          width={size.width}
          height={size.height}
          style={{ transform: `scale(${scale})` }}
        />
      </div>
    </div>
  );
}

/** A page without origin can only be spoken to openly; nothing said here is a secret, and the frame is ours. */
function say(page: HTMLIFrameElement | null, message: PreviewMessage | undefined): void {
  if (message) page?.contentWindow?.postMessage(message, "*");
}
