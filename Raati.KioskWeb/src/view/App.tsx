import { useEffect, useLayoutEffect } from "preact/hooks";
import { Feedback } from "../feedback/Feedback";
import { IdleScreen } from "../idle/IdleScreen";
import type { LinkState } from "../link/link";
import { wear } from "../look/accent";
import { PairingScreen } from "../pairing/PairingScreen";
import { useCell } from "../platform/cell";
import { ResultsScreen } from "../results/ResultsScreen";
import { QuestionScreen } from "../sitting/QuestionScreen";
import type { ShownTablet } from "../tablet";
import { TakeoverScreen } from "../takeover/TakeoverScreen";
import { keyOf } from "../takeover/takeover";
import { useStanding } from "../takeover/useStanding";
import { CoveredContext, TabletContext, useFocusBack, usePainting, useSettings, useSitting, useTablet } from "./hooks";
import { Identify, IdleWarning, StartingScreen, SupersededScreen } from "./Overlays";

export const App = ({ tablet }: { tablet: ShownTablet }) => (
  <TabletContext.Provider value={tablet}>
    <Screens />
  </TabletContext.Provider>
);

const Screens = () => {
  const { link, program, session } = useTablet();
  const state = useCell(link.state);
  const identity = useCell(program.identity);

  // Any touch keeps the sitting, and stops the rotation before the finger is up again.
  useEffect(() => {
    const touch = () => session.touch();
    const nothing = (event: Event) => event.preventDefault();
    document.addEventListener("pointerdown", touch, { capture: true });
    document.addEventListener("keydown", touch, { capture: true });
    document.addEventListener("contextmenu", nothing);
    return () => {
      document.removeEventListener("pointerdown", touch, { capture: true });
      document.removeEventListener("keydown", touch, { capture: true });
      document.removeEventListener("contextmenu", nothing);
    };
  }, [session]);

  return (
    <>
      <Dress />
      <Shown state={state} paired={identity !== undefined} />
    </>
  );
};

const Shown = ({ state, paired }: { state: LinkState; paired: boolean }) => {
  if (state === "unpaired") return <PairingScreen />;
  if (state === "superseded") return <SupersededScreen />;
  if (!paired) return <StartingScreen waiting />;
  return <Paired />;
};

/** A takeover covers whatever there is, and ends none of it. */
const Paired = () => {
  const { takeover, putAside } = useStanding();
  const covered = takeover !== undefined;
  useFocusBack(covered);
  return (
    <>
      <CoveredContext.Provider value={covered}>
        <div class="beneath" inert={covered}>
          <Sitting />
          <IdleWarning />
        </div>
      </CoveredContext.Provider>
      {takeover && <TakeoverScreen key={keyOf(takeover)} takeover={takeover} onPutAside={putAside} />}
      <Identify />
    </>
  );
};

const Sitting = () => {
  const screen = useSitting((sitting) => sitting.screen);
  switch (screen.kind) {
    case "idle":
      return <IdleScreen />;
    case "question":
      return <QuestionScreen poll={screen.poll} index={screen.index} />;
    case "results":
      return <ResultsScreen poll={screen.poll} index={screen.index} answers={screen.answers} />;
    default:
      return <Feedback step={screen.kind} />;
  }
};

/** The page as this person and this organization want it: language, switches, colours. It comes first, so that screens measure what is worn. */
const Dress = () => {
  const { program } = useTablet();
  const language = useSitting((sitting) => sitting.language);
  const switches = useSitting((sitting) => sitting.switches);
  const settings = useSettings();
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    document.documentElement.lang = language;
    dataset.text = switches.large ? "large" : "normal";
    dataset.contrast = switches.contrast ? "high" : "normal";
  }, [language, switches]);
  useEffect(() => wear(document.documentElement.style, settings?.accent), [settings]);
  usePainting(settings ? `${settings.id}:${settings.version}` : "", () => {
    if (settings) void program.painted(settings.id).catch(() => undefined);
  });
  return null;
};
