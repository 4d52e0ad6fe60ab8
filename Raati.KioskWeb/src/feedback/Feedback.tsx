import { useEffect, useState } from "preact/hooks";
import type { Screen } from "../sitting/sitting";
import { Frame } from "../view/Frame";

type Steps = typeof import("./steps");
export type Step = Exclude<Screen["kind"], "idle" | "question" | "results">;

let steps: Steps | undefined;
let loading: Promise<Steps> | undefined;

/** The feedback screens and their keyboard are no part of the first load: fetched when the tablet has painted its first slide. */
export const loadFeedback = async (): Promise<Steps> => {
  loading ??= import("./steps").catch((problem) => {
    loading = undefined;
    throw problem;
  });
  steps = await loading;
  return steps;
};

const TryAgainMs = 1_000;

export const Feedback = ({ step }: { step: Step }) => {
  const [, loaded] = useState(steps);
  useEffect(() => {
    if (steps) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = () =>
      loadFeedback().then(loaded, () => {
        timer = setTimeout(load, TryAgainMs);
      });
    void load();
    return () => clearTimeout(timer);
  }, []);
  return steps ? <steps.FeedbackStep step={step} /> : <Frame ground="paper">{null}</Frame>;
};
