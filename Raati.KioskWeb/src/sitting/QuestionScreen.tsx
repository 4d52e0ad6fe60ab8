import type { Poll } from "../program/documents";
import { Frame } from "../view/Frame";
import { useFocus, usePainting, useSitting, useTablet, useWords } from "../view/hooks";
import { spoken } from "../words";
import { isLong, Options } from "./Options";
import "./question.css";

/** One question of a poll that is being answered, or that this person chose to answer next. */
export const QuestionScreen = ({ poll, index }: { poll: Poll; index: number }) => {
  const { session } = useTablet();
  const { id } = useSitting();
  const { words, tongue } = useWords();
  const key = `${id}:${poll.id}:${index}`;
  const painted = usePainting(key);
  const heading = useFocus(key);
  const question = poll.questions[index];
  if (!question) return null;
  const { text, lang } = spoken(question.text, tongue, poll.languages);
  const foot = (
    <>
      <span class="grow" />
      <button type="button" class="action" onClick={() => session.end()}>
        {words.done}
      </button>
    </>
  );
  return (
    <Frame ground="poster" foot={foot}>
      <div class="ask">
        {poll.questions.length > 1 && <p>{words.step(index + 1, poll.questions.length)}</p>}
        <h1 id="question" class={isLong(text, question) ? "long" : ""} ref={heading} tabIndex={-1} lang={lang}>
          {text}
        </h1>
      </div>
      <Options
        key={key}
        poll={poll}
        index={index}
        painting={key}
        painted={painted}
        onVote={(optionId, onScreenMs) => session.vote(poll, index, optionId, onScreenMs)}
      />
    </Frame>
  );
};
