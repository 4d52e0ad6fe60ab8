import { Frame } from "../view/Frame";
import { useFocus, useTablet, useWords } from "../view/hooks";
import { ArrowIcon, TickIcon } from "../view/icons";

export const FeedbackThanksScreen = () => {
  const { session } = useTablet();
  const { words } = useWords();
  const heading = useFocus("thanks");
  const foot = (
    <>
      {session.upNext() && (
        <button type="button" class="action first" onClick={() => session.openNextPoll()}>
          <ArrowIcon size={36} />
          {words.nextPoll}
        </button>
      )}
      <button type="button" class="action end" onClick={() => session.end()}>
        {words.done}
      </button>
    </>
  );
  return (
    <Frame ground="paper" class="feedback" foot={foot}>
      <div class="centre">
        <span class="tick large">
          <TickIcon size={72} />
        </span>
        <h1 ref={heading} tabIndex={-1} data-say="">
          {words.feedbackThanks}
        </h1>
        <p class="lead" data-say="">
          {words.feedbackRead}
        </p>
      </div>
    </Frame>
  );
};
