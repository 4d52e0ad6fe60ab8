import type { ComponentChildren } from "preact";
import { useCell } from "../platform/cell";
import { useSettings, useTablet, useWays, useWords } from "./hooks";
import { OfflineIcon, UnlockedIcon } from "./icons";
import { Tools } from "./Tools";
import "./frame.css";

interface FrameProps {
  /** Which of the three grounds, and how it is divided. */
  ground: "poster" | "paper";
  class?: string;
  /** Said in place of who we are. */
  head?: ComponentChildren;
  children: ComponentChildren;
  foot?: ComponentChildren;
  /** The signage moves by itself, and can be stopped. */
  moving?: boolean;
}

/** Every screen: who we are, the languages, what it is about, what can be done, and how it can be made easier to read. */
export const Frame = ({ ground, class: kind = "", head, children, foot, moving = false }: FrameProps) => (
  <div class={`frame ${ground} ${kind}`}>
    <header class="brand">
      {head ?? <Brand />}
      <Marks />
    </header>
    <main class="main">{children}</main>
    <footer class="foot">{foot}</footer>
    <Tools moving={moving} />
    <Languages />
  </div>
);

const Brand = () => {
  const { program } = useTablet();
  const identity = useCell(program.identity);
  const logo = useSettings()?.logo;
  return (
    <p class="who">
      {logo && <img src={logo} alt="" />}
      <b>{identity?.organizationName ?? "Raati"}</b> <span>{identity?.storeName}</span>
    </p>
  );
};

/** Trouble is told quietly, in a corner. */
const Marks = () => {
  const { link } = useTablet();
  const { words } = useWords();
  const state = useCell(link.state);
  return (
    <>
      {state === "offline" && (
        <span class="mark" role="status">
          <OfflineIcon size={24} />
          {words.offline}
        </span>
      )}
      {!window.isSecureContext && (
        <span class="mark">
          <UnlockedIcon size={24} />
          {words.insecure}
        </span>
      )}
    </>
  );
};

const Languages = () => {
  const { session } = useTablet();
  const { words, tongue } = useWords();
  const { tongues } = useWays();
  if (tongues.length < 2) return null;
  return (
    <nav class="langs" aria-label={words.language}>
      {tongues.map((one) => (
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
