import { render } from "preact";
import { loadStage } from "../signage/lazy";
import { App } from "../view/App";
import { type PreviewMessage, PreviewReady } from "./message";
import { PreviewTablet } from "./previewTablet";

const TickMs = 250;

/** Only the console that framed this page is heard, and only when both come from one place. */
const heard = (event: MessageEvent<unknown>): PreviewMessage | undefined => {
  const { data } = event;
  const ours = event.source === window.parent && event.origin === location.origin;
  return ours && typeof data === "object" && data !== null && "kind" in data && data.kind === "raati.preview"
    ? (data as PreviewMessage)
    : undefined;
};

/** The real screens, shown what the console says; nothing of them is kept or sent. */
export const startPreview = (root: HTMLElement): void => {
  const tablet = new PreviewTablet();
  window.addEventListener("message", (event) => {
    const message = heard(event);
    if (message) void tablet.show(message);
  });
  render(<App tablet={tablet} />, root);
  void loadStage().catch(() => undefined);
  setInterval(() => tablet.session.tick(), TickMs);
  if (window.parent !== window) window.parent.postMessage(PreviewReady, location.origin);
};
