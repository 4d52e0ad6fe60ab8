import { useEffect } from "preact/hooks";
import { FeedbackThanksScreen, MoodScreen, WordsScreen } from "../feedback/FeedbackScreens";
import { IdleScreen } from "../idle/IdleScreen";
import { PairingScreen } from "../pairing/PairingScreen";
import { useCell } from "../platform/cell";
import { ResultsScreen } from "../results/ResultsScreen";
import { QuestionScreen } from "../sitting/QuestionScreen";
import type { Tablet } from "../tablet";
import { TabletContext, useSitting, useTablet } from "./hooks";
import { Identify, IdleWarning, StartingScreen, SupersededScreen } from "./Overlays";

export const App = ({ tablet }: { tablet: Tablet }) => (
  <TabletContext.Provider value={tablet}>
    <Screens />
  </TabletContext.Provider>
);

const Screens = () => {
  const { link, program, session } = useTablet();
  const state = useCell(link.state);
  const identity = useCell(program.identity);
  const { language } = useSitting();

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
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  if (state === "unpaired") return <PairingScreen />;
  if (state === "superseded") return <SupersededScreen />;
  if (!identity) return <StartingScreen />;
  return (
    <>
      <Sitting />
      <IdleWarning />
      <Identify />
    </>
  );
};

const Sitting = () => {
  const { screen } = useSitting();
  switch (screen.kind) {
    case "idle":
      return <IdleScreen />;
    case "question":
      return <QuestionScreen poll={screen.poll} index={screen.index} />;
    case "results":
      return <ResultsScreen poll={screen.poll} index={screen.index} answers={screen.answers} />;
    case "mood":
      return <MoodScreen />;
    case "words":
      return <WordsScreen />;
    case "feedbackThanks":
      return <FeedbackThanksScreen />;
  }
};
