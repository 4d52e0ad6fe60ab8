import { CategoryScreen } from "./CategoryScreen";
import type { Step } from "./Feedback";
import { FeedbackThanksScreen } from "./FeedbackThanksScreen";
import { MoodScreen } from "./MoodScreen";
import { WordsScreen } from "./WordsScreen";
import "./feedback.css";

const screens = { mood: MoodScreen, category: CategoryScreen, words: WordsScreen, feedbackThanks: FeedbackThanksScreen };

/** Mood, then what it is about, then words. */
export const FeedbackStep = ({ step }: { step: Step }) => {
  const Screen = screens[step];
  return <Screen />;
};
