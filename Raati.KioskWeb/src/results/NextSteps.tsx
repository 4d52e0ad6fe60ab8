import { useTablet, useWords } from "../view/hooks";
import { ArrowIcon, SpeechIcon } from "../view/icons";

/** What next: the next question's result, the next poll, a word to the store, or done. */
export const NextSteps = ({ more }: { more: boolean }) => {
  const { session } = useTablet();
  const { words } = useWords();
  const next = more ? () => session.showNextResult() : session.upNext() && (() => session.openNextPoll());
  return (
    <>
      {next && (
        <button type="button" class="action first" onClick={next}>
          <ArrowIcon size={34} />
          {more ? words.nextResult : words.nextPoll}
        </button>
      )}
      <button type="button" class="action" onClick={() => session.openFeedback()}>
        <SpeechIcon size={34} />
        {words.leaveFeedback}
      </button>
      <button type="button" class="action end" onClick={() => session.end()}>
        {words.done}
      </button>
    </>
  );
};
