import { useEffect, useRef, useState } from "preact/hooks";
import { useReadAloud } from "../aloud/useReadAloud";
import { useSitting, useTablet, useWords } from "./hooks";
import { ContrastIcon, EyeIcon, PauseIcon, PlayIcon, SoundIcon, StopIcon } from "./icons";
import "./tools.css";

/**
 * What a shopper may ask of the glass on every screen: read aloud, larger, sharper; on the signage: stand still. On a narrow glass they
 * lie in a drawer behind one button (tools.css).
 */
export const Tools = ({ moving = false }: { moving?: boolean }) => {
  const { session } = useTablet();
  const switches = useSitting((sitting) => sitting.switches);
  const { words } = useWords();
  const { drawer, open, toggle, choose, key } = useDrawer();
  return (
    <nav class={`tools ${open ? "open" : ""}`} aria-label={words.tools} ref={drawer} onKeyDown={key}>
      <button type="button" class="tool opener" aria-expanded={open} aria-label={words.tools} onClick={toggle}>
        <span class="face">
          <EyeIcon size={34} />
        </span>
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is pressed are the buttons in it */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a button's key press is a click too */}
      <div class="drawer" onClick={choose}>
        <ReadAloud />
        <Tool name={words.largeText} pressed={switches.large} onClick={() => session.toggle("large")}>
          <b class="letters" aria-hidden="true">
            Aa
          </b>
        </Tool>
        <Tool name={words.contrast} pressed={switches.contrast} onClick={() => session.toggle("contrast")}>
          <ContrastIcon size={34} />
        </Tool>
        {moving && (
          <Tool name={switches.paused ? words.goOnMoving : words.pause} pressed={switches.paused} onClick={() => session.toggle("paused")}>
            {switches.paused ? <PlayIcon size={34} /> : <PauseIcon size={34} />}
          </Tool>
        )}
      </div>
    </nav>
  );
};

/** Open until something in it was chosen, something else was touched, or the screen or the person changed. */
const useDrawer = () => {
  const screen = useSitting((sitting) => sitting.screen);
  const id = useSitting((sitting) => sitting.id);
  const drawer = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen or person finds it shut
  useEffect(() => setOpen(false), [screen, id]);
  useEffect(() => {
    if (!open) return;
    const touched = (event: Event) => {
      if (event.target instanceof Node && !drawer.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", touched);
    return () => document.removeEventListener("pointerdown", touched);
  }, [open]);
  const shut = () => {
    if (!open) return;
    setOpen(false);
    drawer.current?.querySelector("button")?.focus();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === "Escape") shut();
  };
  return { drawer, open, toggle: () => setOpen(!open), choose: shut, key };
};

const ReadAloud = () => {
  const { words } = useWords();
  const screen = useSitting((sitting) => sitting.screen);
  const id = useSitting((sitting) => sitting.id);
  const reading = useReadAloud([screen, id]);
  if (!reading) return null;
  const { speaking, press } = reading;
  return (
    <Tool name={speaking ? words.stopReading : words.listen} pressed={speaking} onClick={press}>
      {speaking ? <StopIcon size={34} /> : <SoundIcon size={34} />}
    </Tool>
  );
};

interface ToolProps {
  name: string;
  pressed: boolean;
  onClick(): void;
  children: preact.ComponentChildren;
}

const Tool = ({ name, pressed, onClick, children }: ToolProps) => (
  <button type="button" class="tool" aria-pressed={pressed} onClick={onClick}>
    <span class="face">
      {children}
      <span class="label">{name}</span>
    </span>
  </button>
);
