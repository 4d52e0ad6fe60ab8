import { useEffect } from "preact/hooks";
import { Aloud } from "../aloud/aloud";
import { sayable } from "../aloud/sayable";
import { useCell } from "../platform/cell";
import { useSitting, useTablet, useWords } from "./hooks";
import { ContrastIcon, PauseIcon, PlayIcon, SoundIcon, StopIcon } from "./icons";
import "./tools.css";

const aloud = new Aloud(typeof speechSynthesis === "undefined" ? undefined : speechSynthesis);

/** What a shopper may ask of the glass on every screen: read aloud, larger, sharper; on the signage: stand still. */
export const Tools = ({ moving = false }: { moving?: boolean }) => {
  const { session } = useTablet();
  const { switches } = useSitting();
  const { words } = useWords();
  return (
    <nav class="tools" aria-label={words.tools}>
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
    </nav>
  );
};

const ReadAloud = () => {
  const { words, tongue } = useWords();
  const { screen, id } = useSitting();
  const state = useCell(aloud.state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen, language or person ends the reading
  useEffect(() => () => aloud.stop(), [screen, id, tongue]);
  if (!aloud.speaks(tongue)) return null;
  const speaking = state === "speaking";
  const press = () => (speaking ? aloud.stop() : aloud.read(sayable(document, tongue)));
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
