import { render } from "preact";
import "./look/tokens.css";
import "./look/base.css";
import { pause } from "./platform/retry";
import { PreviewQuery } from "./preview/message";
import { Tablet } from "./tablet";
import { App } from "./view/App";
import { StartingScreen } from "./view/Overlays";

const TryAgainMs = 10_000;

/** There is no error page: what cannot start now is started again. */
const start = async (root: HTMLElement): Promise<void> => {
  render(<StartingScreen />, root);
  for (;;) {
    try {
      const tablet = await Tablet.start();
      const draw = () => render(<App tablet={tablet} />, root);
      draw();
      tablet.stands(() => {
        render(null, root);
        draw();
      });
      return;
    } catch {
      await pause(TryAgainMs);
    }
  }
};

const root = document.getElementById("app");
const isPreview = new URLSearchParams(location.search).has(PreviewQuery);
if (root && isPreview) void import("./preview/preview").then(({ startPreview }) => startPreview(root));
else if (root) void start(root);
