import { Frame } from "../view/Frame";
import { useFocus, useTablet, useWords } from "../view/hooks";
import { Face } from "../view/icons";
import { Moods } from "./moods";

/** First how it felt. */
export const MoodScreen = () => {
  const { session } = useTablet();
  const { words } = useWords();
  const heading = useFocus("mood");
  const done = (
    <button type="button" class="action end" onClick={() => session.end()}>
      {words.cancel}
    </button>
  );
  return (
    <Frame ground="paper" class="feedback" foot={done}>
      <h1 ref={heading} tabIndex={-1} data-say="">
        {words.howWasIt}
      </h1>
      <p class="lead">{words.feedbackRead}</p>
      <div class="moods">
        {Moods.map((mood) => (
          <button key={mood} type="button" class="choice" onClick={() => session.chooseMood(mood)} data-say="">
            <Face mood={mood} size={124} />
            {words.moods[mood]}
          </button>
        ))}
      </div>
    </Frame>
  );
};
