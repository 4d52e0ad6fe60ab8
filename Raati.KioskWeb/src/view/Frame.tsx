import type { ComponentChildren } from "preact";
import { useCell } from "../platform/cell";
import { Tongues } from "../words";
import { useTablet, useWords } from "./hooks";
import { OfflineIcon, UnlockedIcon } from "./icons";

interface FrameProps {
  ground: "poster" | "paper";
  /** Said in place of who we are. */
  head?: ComponentChildren;
  children: ComponentChildren;
  foot?: ComponentChildren;
}

/** Every screen of a sitting: who we are, the languages, what it is about, what can be done. */
export const Frame = ({ ground, head, children, foot }: FrameProps) => {
  const { program, link } = useTablet();
  const { words } = useWords();
  const identity = useCell(program.identity);
  const state = useCell(link.state);
  return (
    <div class={`frame ${ground}`}>
      <header class="brand">
        {head ?? (
          <span>
            <b>{identity?.organizationName ?? "Raati"}</b> {identity?.storeName}
          </span>
        )}
        {state === "offline" && (
          <span class="mark" role="status">
            <OfflineIcon size={26} />
            {words.offline}
          </span>
        )}
        {!window.isSecureContext && (
          <span class="mark">
            <UnlockedIcon size={26} />
            {words.insecure}
          </span>
        )}
      </header>
      <main class="main">{children}</main>
      {foot && <footer class="foot">{foot}</footer>}
      <Languages />
    </div>
  );
};

const Languages = () => {
  const { session } = useTablet();
  const { words, tongue } = useWords();
  return (
    <nav class="langs" aria-label={words.language}>
      {Tongues.map((one) => (
        <button
          key={one.tongue}
          type="button"
          lang={one.tongue}
          aria-pressed={one.tongue === tongue}
          onClick={() => session.speak(one.tongue)}
        >
          <span>{one.name}</span>
        </button>
      ))}
    </nav>
  );
};
