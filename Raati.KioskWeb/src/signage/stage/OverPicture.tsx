import { useSitting, useTablet, useWords } from "../../view/hooks";
import { PauseIcon, PlayIcon, SpeechIcon } from "../../view/icons";

/** What can be done while a picture or video fills the glass: a word to the store, and stopping what moves. */
export const OverPicture = ({ said, lang }: { said: string; lang: string }) => {
  const { session } = useTablet();
  const switches = useSitting((sitting) => sitting.switches);
  const { words } = useWords();
  return (
    <div class="over">
      <p class="unseen" lang={lang} data-say={said ? "" : undefined}>
        {said}
      </p>
      <button type="button" onClick={() => session.openFeedback()}>
        <span class="face">
          <SpeechIcon size={30} />
          {words.leaveFeedback}
        </span>
      </button>
      <button type="button" aria-pressed={switches.paused} onClick={() => session.toggle("paused")}>
        <span class="face">
          {switches.paused ? <PlayIcon size={30} /> : <PauseIcon size={30} />}
          {switches.paused ? words.goOnMoving : words.pause}
        </span>
      </button>
    </div>
  );
};
